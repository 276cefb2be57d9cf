package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.PrevalidationRule;
import dev.altinncourier.profile.PrevalidationRule.JobRule;
import dev.altinncourier.profile.Template;
import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.jspecify.annotations.Nullable;

/**
 * Builds the calls to an authority's own validation (real flows 1.8, 2.3). What they are about, and so what journal, log
 * and reports show of their addresses, is the profile's template: the address itself may hold a person's number.
 */
@Singleton
public class AuthorityCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String XML = "application/xml";

    private final TemplateFiller filler;
    private final AltinnAddresses addresses;

    AuthorityCalls(TemplateFiller filler, AltinnAddresses addresses) {
        this.filler = filler;
        this.addresses = addresses;
    }

    /** Sends a file to be validated. */
    public AltinnCall prevalidate(PrevalidationRule rule, Submission submission, Part part) throws SubmissionFailure {
        var type = ContentType.create(rule.request().contentType());
        var body = new FileEntity(submission.file(part).toFile(), type);
        var uri = uri(rule.request().url(), submission, Map.of());
        return call(Kind.PREVALIDATE, uri, rule.request().url(), XML, body);
    }

    /** Starts the validation of what lies in the instance. */
    public AltinnCall startJob(AppProfile profile, PrevalidationRule rule, Submission submission)
            throws SubmissionFailure {
        var body = JSON.createObjectNode()
                .put("appId", addresses.appId(profile.app()))
                .put("instansId", submission.madeInstance().id())
                .toString();
        var uri = uri(rule.request().url(), submission, Map.of());
        var entity = PartBodies.json(body.getBytes(StandardCharsets.UTF_8));
        return call(Kind.START_JOB, uri, rule.request().url(), "application/json", entity);
    }

    /** Asks how far a job has come. */
    public AltinnCall readJob(JobRule rule, Submission submission, String job) throws SubmissionFailure {
        var uri = uri(rule.status(), submission, Map.of(Known.JOB_ID, job));
        return call(Kind.READ_JOB, uri, rule.status(), "application/json", null);
    }

    /** Fetches what a job that is done has found. */
    public AltinnCall readResult(JobRule rule, Submission submission, String job) throws SubmissionFailure {
        var uri = uri(rule.result(), submission, Map.of(Known.JOB_ID, job));
        return call(Kind.READ_RESULT, uri, rule.result(), XML, null);
    }

    private static AltinnCall call(Kind kind, URI uri, Template about, String accept, @Nullable HttpEntity body) {
        var sent = body == null ? null : new RequestBody(body);
        return new AltinnCall(kind, uri, Map.of("Accept", accept), sent, about.toString());
    }

    /** The host stands in the profile, and no value can change it; nor may one climb out of the path. */
    private URI uri(Template template, Submission submission, Map<Known, String> more) throws SubmissionFailure {
        var uri = URI.create(filler.address(template, submission, more));
        boolean climbs = Arrays.stream(uri.getPath().split("/", -1)).anyMatch(step -> step.matches("\\.\\.?"));
        if (climbs) {
            throw new Refused(AuthorityProblem.VALUE_NOT_USABLE.problem());
        }
        return uri;
    }
}

package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.VerdictRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.PrevalidationRule;
import dev.altinncourier.profile.PrevalidationRule.JobRule;
import dev.altinncourier.profile.PrevalidationRule.Request;
import dev.altinncourier.profile.PrevalidationRule.SizeRange;
import dev.altinncourier.profile.PrevalidationRule.When;
import dev.altinncourier.profile.Template;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityCallsTest {

    private static final String START = "https://etat.example/jobb/${aar}/${owner}/start";
    private static final String STATUS = "https://etat.example/jobb/${aar}/${owner}/${jobId}/status";

    private final AltinnAddresses addresses = Addresses.of(Environment.SANDBOX);
    private final AuthorityCalls calls = new AuthorityCalls(new TemplateFiller(addresses), addresses);

    @Test
    void theFileItselfIsSentAsWhatTheProfileSays(@TempDir Path folder) throws Exception {
        // Given
        var submission = Submissions.written(folder);

        // When
        var call = calls.prevalidate(rule("https://etat.example/valider"), submission, Submissions.FORM);

        // Then
        assertThat(call.uri()).hasToString("https://etat.example/valider");
        assertThat(call.changing()).isFalse();
        assertThat(Bodies.of(call).getContentType()).isEqualTo("application/xml");
        assertThat(Bodies.of(call).getContentLength())
                .isEqualTo(Submissions.FORM_TEXT.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aJobIsStartedWithAppAndInstance() throws Exception {
        // Given
        var submission = submission("2025").with(Submissions.instance(Submissions.DATA_TASK));

        // When
        var call = calls.startJob(Profiles.json(), rule(START), submission);

        // Then
        assertThat(call.uri()).hasToString("https://etat.example/jobb/2025/01039012345/start");
        assertThat(Bodies.text(call))
                .isEqualTo("{\"appId\":\"ttd/courier-test\",\"instansId\":\"" + Submissions.INSTANCE_ID + "\"}");
    }

    @Test
    void onlyTheTemplateOfAnAddressIsShown() throws Exception {
        // When
        var call = calls.readJob(job(), submission("2025"), "j-1");

        // Then
        assertThat(call.uri()).hasToString("https://etat.example/jobb/2025/01039012345/j-1/status");
        assertThat(call.inWords()).isEqualTo("GET " + STATUS);
        assertThat(call.about()).isEqualTo(STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../../x"})
    void noValueClimbsOutOfThePath(String value) {
        assertThatThrownBy(() -> calls.readJob(job(), submission(value), "j-1")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@evil.example/", "a?b=c#d", "x:80@y", "%2e%2e/"})
    void noValueChangesHostOrPath(String value) throws Exception {
        // When
        var uri = calls.readJob(job(), submission(value), "j-1").uri();

        // Then
        assertThat(uri.getHost()).isEqualTo("etat.example");
        assertThat(uri.getRawPath()).startsWith("/jobb/").endsWith("/j-1/status");
        assertThat(uri.getRawPath().split("/")).hasSize(6);
        assertThat(uri.getRawQuery()).isNull();
    }

    private static Submission submission(String year) {
        var owner = InstanceOwner.person(Submissions.PERSON);
        var content = new Content(owner, List.of(Submissions.FORM), Map.of("aar", year), null, null, false);
        return Submission.received(Submissions.ID, "key", "courier-test", Path.of("work"), content);
    }

    private static JobRule job() {
        var result = Template.of("https://etat.example/jobb/${aar}/${owner}/${jobId}/resultat");
        return new JobRule(Template.of(STATUS), result, List.of("FERDIG"), List.of("FEILET"), PollRule.USUAL);
    }

    private static PrevalidationRule rule(String url) {
        return new PrevalidationRule(
                When.AFTER_UPLOAD,
                "form",
                new SizeRange(-1, Long.MAX_VALUE),
                new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                new Request(Template.of(url), "application/xml"),
                job(),
                new VerdictRule("//x", List.of("ok"), List.of(), List.of(), null));
    }
}

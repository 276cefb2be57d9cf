package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * The instance template (contract 2.1). It carries our id in {@code dataValues}, which Altinn stores in the same insert
 * that makes the instance and gives back in every listing: the mark by which a lost instance is found (contract 7.6).
 * Only {@code /instances/create} drops it (contract 2.2).
 */
@Singleton
class InstanceTemplate {

    /** The key of our id among the instance's data values; the service owner can see it. */
    static final String REFERENCE = "sluttbrukersystemRef";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TemplateFiller filler;

    InstanceTemplate(TemplateFiller filler) {
        this.filler = filler;
    }

    /**
     * The template as the profile has it, in JSON.
     *
     * @throws Refused when a date is none
     */
    byte[] of(AppProfile profile, Submission submission) throws SubmissionFailure {
        var template = JSON.createObjectNode();
        // Altinn refuses a template that names the owner beside the query (contract 2.1).
        if (profile.mode() != InstantiationMode.QUERY) {
            template.set("instanceOwner", owner(submission.content().owner()));
        }
        for (var date : profile.instantiation().dates().entrySet()) {
            var value = filler.fill(date.getValue(), submission);
            template.put(date.getKey(), utc(date.getKey(), value));
        }
        if (profile.mode() == InstantiationMode.SIMPLIFIED) {
            template.set("prefill", prefill(profile, submission));
        } else {
            template.set("dataValues", dataValues(profile, submission));
        }
        return template.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode prefill(AppProfile profile, Submission submission) throws SubmissionFailure {
        var prefill = JSON.createObjectNode();
        for (var field : profile.instantiation().prefill().entrySet()) {
            prefill.put(field.getKey(), filler.fill(field.getValue(), submission));
        }
        return prefill;
    }

    private ObjectNode dataValues(AppProfile profile, Submission submission) throws SubmissionFailure {
        var values = JSON.createObjectNode().put(REFERENCE, submission.id().value());
        for (var value : profile.instantiation().dataValues().entrySet()) {
            values.put(value.getKey(), filler.fill(value.getValue(), submission));
        }
        return values;
    }

    /** Storage compares these dates as texts: they must all be written in one way (contract 7.5). */
    private static String utc(String name, String value) throws SubmissionFailure {
        try {
            return OffsetDateTime.parse(value.strip()).toInstant().toString();
        } catch (DateTimeException none) {
            throw new Refused(noDate(name));
        }
    }

    private static Problem noDate(String name) {
        return Problem.of(
                Category.VALIDATION,
                "date-malformed",
                new Text(
                        "Verdien for " + name + " er ikke et tidspunkt.",
                        "The value of " + name + " is not a date and time."),
                new Text(
                        "Skriv den som 2026-01-31T12:00:00Z eller 2026-01-31T13:00:00+01:00, i filen eller under vars i"
                                + " submission.json.",
                        "Write it as 2026-01-31T12:00:00Z or 2026-01-31T13:00:00+01:00, in the file or below vars in"
                                + " submission.json."));
    }

    private static ObjectNode owner(InstanceOwner owner) {
        var key =
                switch (owner.kind()) {
                    case ORGANISATION -> "organisationNumber";
                    case PERSON -> "personNumber";
                    case PARTY -> "partyId";
                };
        return JSON.createObjectNode().put(key, owner.number());
    }
}

package dev.altinncourier.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.authority.MvaFeedback;
import dev.altinncourier.sandbox.authority.Ways;
import java.util.ArrayList;
import java.util.List;

/** The endpoint {@code /sandbox/authority}: how the authority answers, and what its validation says before. */
final class AuthorityControl {

    private final World world;

    AuthorityControl(World world) {
        this.world = world;
    }

    /** Changes what is named and leaves the rest. */
    void change(JsonNode json) {
        var now = world.authority.ways();
        world.authority.ways(
                new Ways(feedback(json, now.feedback()), validation(json.path("validation"), now.validation())));
        boolean begins = json.path("auto").asBoolean() && !now.feedback().auto();
        if (begins || json.path("play").asBoolean()) {
            world.instances.all().forEach(world.authority::play);
        }
    }

    private static Ways.Feedback feedback(JsonNode json, Ways.Feedback now) {
        return new Ways.Feedback(
                json.path("verdict").asText(verdict(json.path("outcome").asText(), now.verdict())),
                reasons(json, now.reasons()),
                json.path("delayMs").asLong(now.delayMillis()),
                json.path("auto").asBoolean(now.auto()));
    }

    private static Ways.Validation validation(JsonNode json, Ways.Validation now) {
        return new Ways.Validation(
                json.path("verdict").asText(now.verdict()),
                reasons(json, now.reasons()),
                json.path("job").asText(now.job()),
                json.path("jobMs").asLong(now.jobMillis()));
    }

    private static List<String> reasons(JsonNode json, List<String> now) {
        if (!json.has("reasons")) {
            return now;
        }
        var reasons = new ArrayList<String>();
        json.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return reasons;
    }

    private static String verdict(String outcome, String now) {
        return switch (outcome) {
            case "" -> now;
            case "accepted" -> MvaFeedback.VERDICTS.get(0);
            case "remarks" -> MvaFeedback.VERDICTS.get(1);
            case "incomplete" -> MvaFeedback.VERDICTS.get(2);
            case "rejected" -> MvaFeedback.VERDICTS.get(3);
            default -> throw new IllegalArgumentException("outcome is accepted, remarks, incomplete or rejected");
        };
    }
}

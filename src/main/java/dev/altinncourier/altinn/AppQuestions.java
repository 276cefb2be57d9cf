package dev.altinncourier.altinn;

import dev.altinncourier.altinn.AltinnCall.Kind;
import java.util.Set;

/** What an answer means to the questions that may be without one: of an app's metadata, and of a validation (contract 5, 8). */
final class AppQuestions {

    /** 409 is an app's answer to another's name. */
    private static final Set<Integer> WITHOUT_APP = Set.of(400, 404, 409, 410);

    /** What an app answers that cannot validate: other statuses are an outage, or the token's. */
    private static final Set<Integer> WITHOUT_VALIDATION = Set.of(403, 404, 409, 500);

    private AppQuestions() {}

    /** Whether the answer is that there is nothing: an app without texts, whose issues are then reported by their keys. */
    static boolean isNone(AltinnCall call, AltinnAnswer answer) {
        return (call.kind() == Kind.READ_TEXTS && answer.status() == 404)
                || isNoSchema(call, answer)
                || isNoValidation(call, answer);
    }

    /** It adds nothing then to the refusal that is known. */
    private static boolean isNoValidation(AltinnCall call, AltinnAnswer answer) {
        return call.kind() == Kind.READ_VALIDATION
                && WITHOUT_VALIDATION.contains(answer.status())
                && !answer.isFromGateway();
    }

    /** Before v8.12.6 an app has no XSD (404), and for a JSON Schema that it lacks it has a 500. */
    private static boolean isNoSchema(AltinnCall call, AltinnAnswer answer) {
        return call.kind() == Kind.READ_SCHEMA
                && (answer.status() == 404 || answer.status() == 500)
                && !answer.isFromGateway();
    }

    /** Whether there is no such app. */
    static boolean isNoApp(AltinnCall call, AltinnAnswer answer) {
        return call.kind() == Kind.READ_METADATA && WITHOUT_APP.contains(answer.status());
    }
}

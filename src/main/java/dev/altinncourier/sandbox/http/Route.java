package dev.altinncourier.sandbox.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One endpoint: which calls it takes, whether it admits them before their body is read, and how it answers. */
public record Route(
        String method,
        String[] template,
        Operation operation,
        Consumer<Call> admission,
        Function<Call, Answer> handler) {

    /** An endpoint that admits everybody. */
    public static Route open(String method, String template, Operation operation, Function<Call, Answer> handler) {
        return guarded(method, template, operation, call -> {}, handler);
    }

    /** An endpoint that may refuse a call by its headers alone, before the caller has sent the body. */
    public static Route guarded(
            String method,
            String template,
            Operation operation,
            Consumer<Call> admission,
            Function<Call, Answer> handler) {
        return new Route(method, template.split("/", -1), operation, admission, handler);
    }

    Optional<Answer> refusal(Call call) {
        try {
            admission.accept(call);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.answer());
        } catch (RuntimeException e) {
            return Optional.of(Answer.empty(500));
        }
    }

    Answer answer(Call call) {
        try {
            return handler.apply(call);
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    /** The values of the path's placeholders, if this endpoint has that path. */
    Optional<Map<String, String>> match(String[] path) {
        if (path.length != template.length) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        for (int i = 0; i < path.length; i++) {
            var expected = template[i];
            if (expected.startsWith("{") && !path[i].isEmpty()) {
                parameters.put(expected.substring(1, expected.length() - 1), path[i]);
            } else if (!expected.equals(path[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}

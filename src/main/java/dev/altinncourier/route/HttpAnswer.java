package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.altinn.AltinnCall;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The answer that Camel's HTTP endpoint left in the variable {@code response}, as courier's own type. */
final class HttpAnswer {

    /** The name under which the routes receive an answer. */
    static final String RESPONSE = "response";

    private static final String HEADER = "header:" + RESPONSE + ".";

    private HttpAnswer() {}

    /** Reads status, headers and body; the body of a file that is fetched stays a stream. */
    static AltinnAnswer in(Exchange exchange, AltinnCall call) throws IOException {
        int status = status(exchange);
        boolean file = call.streams() && status < 300;
        return new AltinnAnswer(
                status,
                header(exchange, "Content-Type"),
                pause(header(exchange, "Retry-After")),
                new AltinnAnswer.Bytes(file ? new byte[0] : body(exchange)));
    }

    static int status(Exchange exchange) {
        var status = exchange.getVariable(HEADER + Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (status == null) {
            throw new IllegalStateException("no answer was received");
        }
        return status;
    }

    static @Nullable String header(Exchange exchange, String name) {
        return exchange.getVariables().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(HEADER + name))
                .map(Map.Entry::getValue)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** The body, cut at what no answer of Altinn's exceeds. */
    static byte[] body(Exchange exchange) throws IOException {
        try (var in = stream(exchange)) {
            return in.readNBytes(AltinnAnswer.LARGEST_BODY);
        }
    }

    static InputStream stream(Exchange exchange) {
        var stream = exchange.getVariable(RESPONSE, InputStream.class);
        return stream == null ? InputStream.nullInputStream() : stream;
    }

    private static @Nullable Duration pause(@Nullable String retryAfter) {
        // The other form, a date, is not worth trusting a foreign clock for: courier's own pause is used then.
        return retryAfter == null || !retryAfter.matches("\\d{1,6}")
                ? null
                : Duration.ofSeconds(Long.parseLong(retryAfter));
    }
}

package dev.altinncourier.doctor;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.altinn.DirectClient;
import dev.altinncourier.token.AuthAnswer;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** Asks for tokens. It knows the two calls that do so, and follows no link. */
final class Caller implements AutoCloseable {

    private static final int LARGEST_BODY = 256 * 1024;

    private final CloseableHttpClient client;
    private final Clock clock;

    Caller(AltinnConfig config, Duration patience, Clock clock) throws GeneralSecurityException, IOException {
        this.client = DirectClient.of(config, patience);
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param answer what was said
     * @param ahead how far the server's clock is ahead of this machine's; empty where it does not tell the time
     */
    record Heard(AuthAnswer answer, Optional<Duration> ahead) {}

    Heard get(URI address, String accept) throws IOException {
        var request = new HttpGet(address);
        request.setHeader("Accept", accept);
        request.setHeader("Cache-Control", "no-cache");
        return send(request);
    }

    Heard getWith(URI address, String token) throws IOException {
        var request = new HttpGet(address);
        request.setHeader("Accept", "text/plain");
        request.setHeader("Authorization", "Bearer " + token);
        return send(request);
    }

    Heard post(URI address, byte[] form) throws IOException {
        var request = new HttpPost(address);
        request.setHeader("Accept", "application/json");
        request.setEntity(
                new ByteArrayEntity(form, ContentType.APPLICATION_FORM_URLENCODED.withCharset((String) null)));
        return send(request);
    }

    private Heard send(ClassicHttpRequest request) throws IOException {
        var sent = clock.instant();
        return client.execute(request, response -> {
            var middle = sent.plus(Duration.between(sent, clock.instant()).dividedBy(2));
            return new Heard(answer(response), date(response).map(date -> Duration.between(middle, date)));
        });
    }

    private static AuthAnswer answer(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        try (var body = entity == null ? null : entity.getContent()) {
            var bytes = body == null ? new byte[0] : body.readNBytes(LARGEST_BODY);
            return new AuthAnswer(response.getCode(), text(response, "Content-Type"), null, bytes)
                    .dated(text(response, "Date"));
        }
    }

    /** The header is cut to whole seconds, so that half of one is missing on the average. */
    private static Optional<Instant> date(ClassicHttpResponse response) {
        try {
            return Optional.ofNullable(text(response, "Date"))
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(date -> date.toInstant().plusMillis(500));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}

package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.token.TokenRequest.Client;
import dev.altinncourier.token.TokenRequest.Kind;
import dev.altinncourier.token.TokenRequest.SystemUser;
import dev.altinncourier.token.TokenRequest.Target;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tokens, requests for them, answers with them, and a clock to hold against them. */
final class Tokens {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Target TT02 = new Target("TT02", "https://platform.tt02.altinn.no");
    static final Client CLIENT = new Client(URI.create("https://test.maskinporten.no/"), "client-1");

    private Tokens() {}

    static TokenRequest request(@Nullable SystemUser user) {
        return new TokenRequest(
                Kind.MASKINPORTEN,
                TT02,
                CLIENT,
                new TreeSet<>(List.of("altinn:instances.write", "altinn:instances.read")),
                user,
                null);
    }

    static TokenRequest request() {
        return request(new SystemUser("910000001", null));
    }

    static String jwt(Instant expiry) {
        return jwt("{\"sub\":\"x\",\"exp\":" + expiry.getEpochSecond() + "}");
    }

    static String jwt(String payload) {
        return base64("{\"alg\":\"RS256\"}") + "." + base64(payload) + "." + base64("signature");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static BearerToken bearer(String value, Duration life) {
        return new BearerToken(value, NOW.plus(life), NOW);
    }

    static AuthAnswer json(int status, String body) {
        return new AuthAnswer(status, "application/json", null, body.getBytes(UTF_8));
    }

    /** A clock that is moved by hand. */
    static final class HandClock extends Clock {
        private volatile Instant now = NOW;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package dev.altinncourier.login;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.AuthAnswer;
import dev.altinncourier.token.BearerToken;
import dev.altinncourier.token.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ID-porten's token endpoint answered (auth 1.4): tokens, or that what was spent is worth nothing. */
public sealed interface TokenAnswer {

    /**
     * Tokens.
     *
     * @param access for the exchange, or for an authority
     * @param refreshToken to go on with; null where the one that was spent stays good, or the client gets none
     * @param identity who has logged in, signed; null when it was not told
     * @param idle how long the refresh token lives unused; null when it was not told
     */
    record Granted(
            BearerToken access, @Nullable String refreshToken, @Nullable String identity, @Nullable Duration idle)
            implements TokenAnswer {

        @Override
        public String toString() {
            return "Granted[***]";
        }
    }

    /** The code or refresh token is spent, too old, or taken back. */
    record Worthless() implements TokenAnswer {}

    /**
     * Reads it.
     *
     * @throws SubmissionFailure when it says nothing of what was spent: ID-porten is out of order, or knows another client
     */
    static TokenAnswer read(AuthAnswer answer, Instant now) throws SubmissionFailure {
        var json = answer.isOutage() ? Optional.<JsonNode>empty() : JsonText.object(answer.body());
        if (json.isEmpty()) {
            throw LoginProblem.unavailable(hidden(answer), Reading.CALL, now);
        }
        if (answer.status() == 200) {
            return Reading.granted(json.get(), now)
                    .orElseThrow(() -> LoginProblem.unavailable(hidden(answer), Reading.CALL, now));
        }
        if (JsonText.text(json.get(), "error").filter("invalid_grant"::equals).isPresent()) {
            return new Worthless();
        }
        throw LoginProblem.refused(answer, Reading.CALL);
    }

    /** What calls itself a success may hold tokens of any look: no report shows it. */
    private static AuthAnswer hidden(AuthAnswer answer) {
        return answer.status() < 300
                ? new AuthAnswer(answer.status(), answer.contentType(), answer.retryAfter(), new byte[0])
                : answer;
    }

    /** Takes the answer apart. */
    final class Reading {

        static final String CALL = "POST ID-porten token";
        private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");
        private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();

        private Reading() {}

        static Optional<TokenAnswer> granted(JsonNode json, Instant now) {
            long life = json.path("expires_in").asLong(0);
            return JsonText.text(json, "access_token")
                    .filter(value -> TOKEN.matcher(value).matches() && life > 0 && life <= LONGEST_LIFE)
                    .map(value -> new Granted(
                            new BearerToken(value, now.plusSeconds(life), now),
                            JsonText.text(json, "refresh_token").orElse(null),
                            JsonText.text(json, "id_token").orElse(null),
                            idle(json)));
        }

        private static @Nullable Duration idle(JsonNode json) {
            long seconds = json.path("refresh_token_expires_in").asLong(0);
            return seconds > 0 ? Duration.ofSeconds(seconds) : null;
        }
    }
}

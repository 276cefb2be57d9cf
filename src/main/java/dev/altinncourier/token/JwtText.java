package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JWT as courier needs it: its look and its expiry. Whoever receives it checks the signature; courier does not. */
final class JwtText {

    private static final Pattern FORM = Pattern.compile("eyJ[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");
    private static final long LAST_SECOND = Instant.MAX.getEpochSecond();

    private JwtText() {}

    /** When the token expires; empty when this is no JWT or has no {@code exp}. */
    static Optional<Instant> expiry(String token) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        return payload(token)
                .map(claims -> claims.get("exp"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asLong)
                .filter(second -> second > 0 && second < LAST_SECOND)
                .map(Instant::ofEpochSecond);
    }

    /** A token that came as a JSON string, as ASP.NET answers whoever accepts JSON. */
    static String unquoted(String body) {
        var quoted = body.length() > 1 && body.startsWith("\"") && body.endsWith("\"");
        return quoted ? body.substring(1, body.length() - 1).strip() : body;
    }

    private static Optional<JsonNode> payload(String token) {
        var middle = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        try {
            return JsonText.object(new String(Base64.getUrlDecoder().decode(middle), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package dev.altinncourier.login;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.altinncourier.token.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What courier keeps of a login, and only encrypted.
 *
 * @param refreshToken null once the login has ended
 * @param pepper with which the person's number becomes something that tells two persons apart; there are too few numbers
 *     for a digest alone to hide one
 */
record LoginSecret(@Nullable String refreshToken, String pepper) {

    private static final int PEPPER = 32;

    static LoginSecret beginning(String refreshToken, SecureRandom random) {
        var bytes = new byte[PEPPER];
        random.nextBytes(bytes);
        return new LoginSecret(refreshToken, Base64.getEncoder().encodeToString(bytes));
    }

    static Optional<LoginSecret> parse(String text) {
        return JsonText.object(text).flatMap(json -> JsonText.text(json, "pepper")
                .map(pepper ->
                        new LoginSecret(JsonText.text(json, "refreshToken").orElse(null), pepper)));
    }

    String text() {
        var json = JsonNodeFactory.instance.objectNode().put("pepper", pepper);
        if (refreshToken != null) {
            json.put("refreshToken", refreshToken);
        }
        return json.toString();
    }

    LoginSecret with(String newRefreshToken) {
        return new LoginSecret(newRefreshToken, pepper);
    }

    LoginSecret ended() {
        return new LoginSecret(null, pepper);
    }

    /** Tells the person apart from others. */
    String fingerprint(String pid) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(pepper), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(pid.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    @Override
    public String toString() {
        return "LoginSecret[***]";
    }
}

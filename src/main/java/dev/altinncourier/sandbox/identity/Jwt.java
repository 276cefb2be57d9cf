package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A signed token taken apart; nothing in it is to be believed before its signature is verified. */
record Jwt(JsonNode header, JsonNode claims, String signed, byte[] signature) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");

    static Optional<Jwt> parse(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            var signature = Base64.getUrlDecoder().decode(parts[2]);
            return header.isObject() && claims.isObject()
                    ? Optional.of(new Jwt(header, claims, parts[0] + "." + parts[1], signature))
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it is signed with an algorithm that Maskinporten takes. */
    boolean hasKnownAlgorithm() {
        return ALGORITHMS.containsKey(header.path("alg").asText());
    }

    boolean isSignedBy(PublicKey key) {
        var algorithm = ALGORITHMS.get(header.path("alg").asText());
        try {
            var check = Signature.getInstance(String.valueOf(algorithm));
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A claim that is a time, in seconds. */
    long seconds(String claim) {
        return claims.path(claim).asLong(0);
    }
}

package dev.altinncourier.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.spec.KeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a private key from a JWK, or from a JWK set (RFC 7517, 7518 section 6.3). */
final class JwkKey {

    private JwkKey() {}

    static KeyMaterial read(String json, @Nullable String wantedKeyId) throws UnusableKey {
        var object = JsonText.object(json)
                .orElseThrow(() -> new UnusableKey(
                        "den er ikke gyldig JSON. Last ned JWK-filen på nytt.",
                        "it is not valid JSON. Download the JWK anew."));
        var jwk = object.path("keys").isArray() ? pick(privateOnes(object.path("keys")), wantedKeyId) : object;
        if (!"RSA".equals(jwk.path("kty").asText())) {
            throw UnusableKey.notRsa();
        }
        var keyId = JsonText.text(jwk, "kid").orElse(null);
        checkKeyId(keyId, wantedKeyId);
        return new KeyMaterial(RsaKeys.privateKey(parts(jwk)), keyId, List.of());
    }

    private static List<JsonNode> privateOnes(JsonNode keys) {
        var found = new ArrayList<JsonNode>();
        keys.forEach(key -> {
            if (key.has("d")) {
                found.add(key);
            }
        });
        return found;
    }

    private static JsonNode pick(List<JsonNode> keys, @Nullable String wantedKeyId) throws UnusableKey {
        var fitting = keys.stream()
                .filter(key ->
                        keys.size() == 1 || key.path("kid").asText().equals(wantedKeyId == null ? "" : wantedKeyId))
                .toList();
        if (fitting.size() != 1) {
            throw new UnusableKey(
                    "den har ingen eller flere private nøkler. Si hvilken med courier.auth.maskinporten.key-id.",
                    "it holds no or several private keys. Say which one with courier.auth.maskinporten.key-id.");
        }
        return fitting.get(0);
    }

    private static void checkKeyId(@Nullable String keyId, @Nullable String wantedKeyId) throws UnusableKey {
        if (keyId != null && wantedKeyId != null && !keyId.equals(wantedKeyId)) {
            throw new UnusableKey(
                    "nøkkelens kid er en annen enn courier.auth.maskinporten.key-id. Rett eller fjern key-id.",
                    "the key's kid is another one than courier.auth.maskinporten.key-id. Correct or remove key-id.");
        }
    }

    private static KeySpec parts(JsonNode jwk) throws UnusableKey {
        var modulus = number(jwk, "n");
        var exponent = number(jwk, "d");
        if (!jwk.has("p")) {
            return new RSAPrivateKeySpec(modulus, exponent);
        }
        return new RSAPrivateCrtKeySpec(
                modulus,
                number(jwk, "e"),
                exponent,
                number(jwk, "p"),
                number(jwk, "q"),
                number(jwk, "dp"),
                number(jwk, "dq"),
                number(jwk, "qi"));
    }

    private static BigInteger number(JsonNode jwk, String name) throws UnusableKey {
        try {
            return new BigInteger(
                    1, Base64.getUrlDecoder().decode(JsonText.text(jwk, name).orElse("!")));
        } catch (IllegalArgumentException e) {
            throw new UnusableKey(
                    "den mangler delen \"" + name + "\" av en privat nøkkel. Er det bare den offentlige?",
                    "it lacks the part \"" + name + "\" of a private key. Is it the public one only?");
        }
    }
}

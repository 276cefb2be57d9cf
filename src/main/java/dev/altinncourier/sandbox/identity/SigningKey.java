package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An RSA key with which tokens or grants are signed. */
public record SigningKey(String kid, RSAPrivateCrtKey secret) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A new key. */
    public static SigningKey generate(String kid) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey(
                    kid, (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** A key from its private JWK. */
    public static SigningKey parse(JsonNode jwk) {
        try {
            var spec = new RSAPrivateCrtKeySpec(
                    number(jwk, "n"),
                    number(jwk, "e"),
                    number(jwk, "d"),
                    number(jwk, "p"),
                    number(jwk, "q"),
                    number(jwk, "dp"),
                    number(jwk, "dq"),
                    number(jwk, "qi"));
            var secret = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
            return new SigningKey(jwk.path("kid").asText(), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a private RSA key", e);
        }
    }

    /** A public key from its JWK. */
    static RSAPublicKey publicKey(JsonNode jwk) {
        return publicKey(number(jwk, "n"), number(jwk, "e"));
    }

    /** The public half. */
    public RSAPublicKey publicKey() {
        return publicKey(secret.getModulus(), secret.getPublicExponent());
    }

    private static RSAPublicKey publicKey(BigInteger modulus, BigInteger exponent) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a public RSA key", e);
        }
    }

    /** The public JWK. */
    public ObjectNode publicJwk() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", kid)
                .put("n", text(secret.getModulus()))
                .put("e", text(secret.getPublicExponent()));
    }

    /** The private JWK. */
    public ObjectNode privateJwk() {
        return publicJwk()
                .put("d", text(secret.getPrivateExponent()))
                .put("p", text(secret.getPrimeP()))
                .put("q", text(secret.getPrimeQ()))
                .put("dp", text(secret.getPrimeExponentP()))
                .put("dq", text(secret.getPrimeExponentQ()))
                .put("qi", text(secret.getCrtCoefficient()));
    }

    /** Signs claims; the header says which key it was. */
    public String sign(JsonNode claims) {
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", "RS256")
                .put("typ", "JWT")
                .put("kid", kid);
        return sign(header, claims);
    }

    /** Signs claims under any header. */
    public String sign(JsonNode header, JsonNode claims) {
        try {
            var signed = base64(JSON.writeValueAsBytes(header)) + "." + base64(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secret);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("an RSA key can sign a tree", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String text(BigInteger number) {
        var bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static BigInteger number(JsonNode jwk, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(field).asText()));
    }
}

package dev.altinncourier.it;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** The login service of those who operate courier: says where its keys are, and signs whatever a test wants signed. */
final class OperatorLogin implements AutoCloseable {

    private final KeyPair keys = keyPair();
    private final HttpServer server;

    OperatorLogin() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"token_endpoint\":\"%1$s/token\"}"
                        .formatted(issuer()));
        answer("/keys", "{\"keys\":[%s]}".formatted(jwk()));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token with these scopes, separated by spaces. */
    String token(String audience, String scopes, Duration life) {
        return token(keys, issuer(), audience, scopes, life);
    }

    /** One of another issuer's. */
    String token(String issuer, String audience) {
        return token(keys, issuer, audience, "courier-operator", Duration.ofMinutes(5));
    }

    /** One that somebody else signed in this issuer's name. */
    String forged(String audience) {
        return token(keyPair(), issuer(), audience, "courier-operator", Duration.ofMinutes(5));
    }

    /** One with the role among its groups. */
    String tokenOfGroup(String audience, String group) {
        return Jwt.issuer(issuer())
                .audience(audience)
                .subject("anne")
                .groups(Set.of(group))
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId("one")
                .sign(keys.getPrivate());
    }

    private static String token(KeyPair signer, String issuer, String audience, String scopes, Duration life) {
        var now = System.currentTimeMillis() / 1000;
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject("anne")
                .claim("scope", scopes)
                .issuedAt(now - 600)
                .expiresAt(now + life.toSeconds())
                .jws()
                .keyId("one")
                .sign(signer.getPrivate());
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String jwk() {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"one\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        var magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.altinncourier.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.login.IdentityToken.Expected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is believed of who has logged in that ID-porten has not signed, for this client and in answer to this request. */
class IdentityTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String PID = "01039012345";
    private static final Expected EXPECTED =
            new Expected("https://test.idporten.no", "client", "nonce", "idporten-loa-high");
    private static final RsaJsonWebKey KEY = key();

    private static final Map<String, Consumer<JwtClaims>> FAULTS = Map.of(
            "issuer", claims -> claims.setIssuer("https://idporten.no"),
            "audience", claims -> claims.setAudience("another"),
            "two audiences", claims -> claims.setAudience("client", "another"),
            "nonce", claims -> claims.setClaim("nonce", "another"),
            "no nonce", claims -> claims.unsetClaim("nonce"),
            "over", claims -> claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() - 60)),
            "no end", claims -> claims.unsetClaim("exp"),
            "no person", claims -> claims.unsetClaim("pid"),
            "level", claims -> claims.setClaim("acr", "idporten-loa-substantial"),
            "no level", claims -> claims.unsetClaim("acr"));

    @Test
    void aGoodOneSaysWhoItIs() throws Exception {
        // When
        var person = check(signed(claims()));

        // Then
        assertThat(person.pid()).isEqualTo(PID);
        assertThat(person.toString()).doesNotContain(PID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer",
                "audience",
                "two audiences",
                "nonce",
                "no nonce",
                "over",
                "no end",
                "no person",
                "level",
                "no level"
            })
    void eachFaultIsRefusedAndNothingIsQuoted(String fault) throws Exception {
        // Given
        var claims = claims();
        FAULTS.getOrDefault(fault, unchanged -> {}).accept(claims);
        var token = signed(claims);

        // Then
        assertThatThrownBy(() -> check(token))
                .isInstanceOf(LoginRefused.class)
                .hasNoCause()
                .hasMessageNotContaining(PID);
    }

    @Test
    void anotherKeyIsNoProof() throws Exception {
        // Given
        var stranger = key();
        var token = signed(claims(), stranger);

        // Then
        assertThatThrownBy(() -> check(token)).isInstanceOf(LoginRefused.class);
    }

    @Test
    void aSignatureWithWhatEverybodyKnowsIsNoProof() throws Exception {
        // Given
        var jws = new JsonWebSignature();
        jws.setPayload(claims().toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKeyIdHeaderValue(KEY.getKeyId());
        jws.setKey(new HmacKey(KEY.getRsaPublicKey().getEncoded()));
        var token = jws.getCompactSerialization();

        // Then
        assertThatThrownBy(() -> check(token)).isInstanceOf(LoginRefused.class);
    }

    private static IdentityToken.Person check(String token) throws LoginRefused {
        return IdentityToken.check(token, List.<JsonWebKey>of(KEY), EXPECTED, NOW);
    }

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer("https://test.idporten.no");
        claims.setAudience("client");
        claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(NOW.getEpochSecond() + 120));
        claims.setClaim("nonce", "nonce");
        claims.setClaim("pid", PID);
        claims.setClaim("acr", "idporten-loa-high");
        return claims;
    }

    private static String signed(JwtClaims claims) throws Exception {
        return signed(claims, KEY);
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key) throws Exception {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        return jws.getCompactSerialization();
    }

    private static RsaJsonWebKey key() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("k1");
            return key;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

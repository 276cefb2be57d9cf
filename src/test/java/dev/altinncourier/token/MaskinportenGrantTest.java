package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.token.TokenRequest.SystemUser;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskinportenGrantTest {

    private static final IssuerMetadata ISSUER =
            new IssuerMetadata("https://test.maskinporten.no/", URI.create("https://test.maskinporten.no/token"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void assertionSaysWhoAsksForWhatAndForHowLong() throws Exception {
        // Given
        var request = Tokens.request(null);

        // When
        var claims = part(assertion(grant("kid-1"), request), 1);

        // Then
        assertThat(claims.path("iss").asText()).isEqualTo("client-1");
        assertThat(claims.path("aud").isTextual()).isTrue();
        assertThat(claims.path("aud").asText()).isEqualTo("https://test.maskinporten.no/");
        assertThat(claims.path("scope").asText()).isEqualTo("altinn:instances.read altinn:instances.write");
        assertThat(claims.path("iat").asLong()).isEqualTo(Tokens.NOW.getEpochSecond());
        assertThat(claims.path("exp").asLong()).isEqualTo(Tokens.NOW.getEpochSecond() + 100);
        assertThat(claims.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("iss", "aud", "scope", "iat", "exp", "jti");
    }

    @Test
    void systemUserIsARealArrayOfOneObject() throws Exception {
        // Given
        var request = Tokens.request(new SystemUser("910000001", "ref-7"));

        // When
        var claims = part(assertion(grant("kid-1"), request), 1);

        // Then
        assertThat(claims.path("authorization_details"))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                        [{"type": "urn:altinn:systemuser",
                          "systemuser_org": {"authority": "iso6523-actorid-upis", "ID": "0192:910000001"},
                          "externalRef": "ref-7"}]"""));
    }

    @Test
    void externalReferenceIsLeftOutWhenThereIsNone() throws Exception {
        // Given
        var request = Tokens.request(new SystemUser("910000001", null));

        // When
        var claims = part(assertion(grant("kid-1"), request), 1);

        // Then
        assertThat(claims.path("authorization_details").get(0).has("externalRef"))
                .isFalse();
    }

    @Test
    void signatureIsOfTheKeyInTheFile() throws Exception {
        // Given
        var assertion = assertion(grant("kid-1"), Tokens.request());
        var end = assertion.lastIndexOf('.');

        // When
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(Keys.publicKey());
        signature.update(assertion.substring(0, end).getBytes(UTF_8));

        // Then
        assertThat(signature.verify(Base64.getUrlDecoder().decode(assertion.substring(end + 1))))
                .isTrue();
        assertThat(part(assertion, 0).path("alg").asText()).isEqualTo("RS256");
    }

    @Test
    void keyIdIsSentAloneWhereThereIsOne() throws Exception {
        // Given
        var grant = grant("kid-1");

        // When
        var header = part(assertion(grant, Tokens.request()), 0);

        // Then
        assertThat(header.path("kid").asText()).isEqualTo("kid-1");
        assertThat(header.has("x5c")).isFalse();
    }

    @Test
    void certificatesAreSentAsAnArrayWhereThereIsNoKeyId() throws Exception {
        // Given
        var store = folder.resolve("key.p12");
        Keys.addTo(store, "courier", List.of("-keyalg", "RSA", "-keysize", "2048"));
        var settings = Settings.complete(store).with("key-password", Keys.PASSWORD);
        var certificate = Keys.opened(store).getCertificate("courier").getEncoded();

        // When
        var header = part(assertion(grant(settings), Tokens.request()), 0);

        // Then
        assertThat(header.path("x5c").isArray()).isTrue();
        assertThat(header.path("x5c").get(0).asText())
                .isEqualTo(Base64.getEncoder().encodeToString(certificate));
        assertThat(header.has("kid")).isFalse();
    }

    @Test
    void eachAttemptHasItsOwnId() throws Exception {
        // Given
        var grant = grant("kid-1");

        // When
        var first = part(assertion(grant, Tokens.request()), 1).path("jti").asText();
        var second = part(assertion(grant, Tokens.request()), 1).path("jti").asText();

        // Then
        assertThat(first).isNotBlank().isNotEqualTo(second);
    }

    @Test
    void eachAttemptIsDatedAnew() throws Exception {
        // Given
        var clock = new Tokens.HandClock();
        var settings = Settings.complete(Files.writeString(folder.resolve("key.pem"), Keys.pkcs8(Keys.RSA)))
                .with("key-id", "kid-1");
        var grant = grant(settings, clock);
        var attempt = grant.firstTry();
        var first = issuedAt(grant, attempt);
        clock.forward(Duration.ofSeconds(7));

        // When
        var second = issuedAt(grant, attempt);

        // Then
        assertThat(second - first).isEqualTo(7);
    }

    @Test
    void formHasTheTwoFieldsAndIsEncoded() throws Exception {
        // Given
        var grant = grant("kid-1");

        // When
        var form = new String(grant.form(Tokens.request(), ISSUER, grant.firstTry()), UTF_8);

        // Then
        assertThat(form)
                .matches("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=[A-Za-z0-9._-]+");
    }

    private MaskinportenGrant grant(String keyId) throws Exception {
        var file = Files.writeString(folder.resolve("key.pem"), Keys.pkcs8(Keys.RSA));
        return grant(Settings.complete(file).with("key-id", keyId));
    }

    private static long issuedAt(MaskinportenGrant grant, GrantTry attempt) throws Exception {
        var form = new String(grant.form(Tokens.request(), ISSUER, attempt), UTF_8);
        return part(form.substring(form.indexOf("assertion=") + 10), 1)
                .path("iat")
                .asLong();
    }

    private static MaskinportenGrant grant(Settings settings) {
        return grant(settings, new Tokens.HandClock());
    }

    private static MaskinportenGrant grant(Settings settings, Tokens.HandClock clock) {
        var keys = new SigningKeys(settings.maskinporten());
        return new MaskinportenGrant(keys, new KeyExpiry(clock), new IssuerClock(clock), clock);
    }

    private static String assertion(MaskinportenGrant grant, TokenRequest request) throws Exception {
        var form = new String(grant.form(request, ISSUER, grant.firstTry()), UTF_8);
        return URLDecoder.decode(form.substring(form.indexOf("assertion=") + 10), UTF_8);
    }

    private static JsonNode part(String assertion, int index) throws Exception {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(assertion.split("\\.")[index]));
    }
}

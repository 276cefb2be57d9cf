package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerMetadataTest {

    private static final URI ISSUER = URI.create("https://test.maskinporten.no/");

    @ParameterizedTest
    @ValueSource(strings = {"https://test.maskinporten.no/", "https://test.maskinporten.no"})
    void metadataIsFoundWithAndWithoutTheSlash(String issuer) {
        // When
        var address = IssuerMetadata.addressFor(URI.create(issuer));

        // Then
        assertThat(address).hasToString("https://test.maskinporten.no/.well-known/oauth-authorization-server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://test.maskinporten.no/", "https://test.maskinporten.no"})
    void issuerIsWrittenAsItWritesItself(String configured) throws Exception {
        // Given
        var answer = metadata("https://test.maskinporten.no/", "https://test.maskinporten.no/token");

        // When
        var read = IssuerMetadata.read(answer, URI.create(configured), Tokens.NOW);

        // Then
        assertThat(read.issuer()).isEqualTo("https://test.maskinporten.no/");
        assertThat(read.tokenEndpoint()).hasToString("https://test.maskinporten.no/token");
    }

    @ParameterizedTest
    @CsvSource({
        "https://maskinporten.no/, https://test.maskinporten.no/token, issuer-mismatch",
        "https://test.maskinporten.no//, https://test.maskinporten.no/token, issuer-mismatch",
        "https://test.maskinporten.no/, https://evil.example/token, token-endpoint-elsewhere",
        "https://test.maskinporten.no/, https://test.maskinporten.no@evil.example/token, token-endpoint-elsewhere",
        "https://test.maskinporten.no/, https://test.maskinporten.no:8443/token, token-endpoint-elsewhere",
        "https://test.maskinporten.no/, http://test.maskinporten.no/token, token-endpoint-elsewhere",
        "https://test.maskinporten.no/, /token, token-endpoint-elsewhere"
    })
    void whoSpeaksForAnotherOrLeadsElsewhereIsNotFollowed(String issuer, String endpoint, String rule) {
        // Given
        var answer = metadata(issuer, endpoint);

        // When Then
        assertThatThrownBy(() -> IssuerMetadata.read(answer, ISSUER, Tokens.NOW))
                .isInstanceOfSatisfying(WrongSetup.class, failure -> {
                    assertThat(failure.problem().rule()).isEqualTo(rule);
                    assertThat(failure.problem().category()).isEqualTo(Category.CONFIGURATION);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | {}", "404 | ''", "302 | ''", "200 | <html>", "200 | {}", "200 | {\"issuer\":\"x\"}"})
    void noMetadataNowWaits(int status, String body) {
        // Given
        var answer = Tokens.json(status, body);

        // When Then
        assertThatThrownBy(() -> IssuerMetadata.read(answer, ISSUER, Tokens.NOW))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void metadataIsRememberedForADay() {
        // Given
        var clock = new Tokens.HandClock();
        var known = new KnownIssuers(clock);
        var metadata = new IssuerMetadata("https://test.maskinporten.no/", ISSUER.resolve("token"));
        known.remember(ISSUER, metadata);

        // When
        clock.forward(Duration.ofHours(23));
        var sameDay = known.metadata(ISSUER);
        clock.forward(Duration.ofHours(2));

        // Then
        assertThat(sameDay).contains(metadata);
        assertThat(known.metadata(ISSUER)).isEmpty();
    }

    private static AuthAnswer metadata(String issuer, String endpoint) {
        return Tokens.json(200, "{\"issuer\":\"" + issuer + "\",\"token_endpoint\":\"" + endpoint + "\"}");
    }
}

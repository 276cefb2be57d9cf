package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedSettingsTest {

    @Test
    void journalLiesBelowTheBaseFolderWhateverTheWorkingDirectory() {
        // When
        var settings = derived(Map.of("courier.folders.base", "some/../base"));

        // Then
        assertThat(settings.getValue("courier.journal.file"))
                .isEqualTo(Path.of("base/journal/courier").toAbsolutePath().toString());
    }

    @ParameterizedTest
    @CsvSource({"courier-inbox, true", "'', false", ", true"})
    void brokersWhoseTopicIsSetToNothingAreForEventsAlone(@Nullable String topic, String on) {
        // When
        var settings = derived(
                topic == null
                        ? Map.of("courier.intake.kafka.brokers", "kafka:9092")
                        : Map.of("courier.intake.kafka.brokers", "kafka:9092", "courier.intake.kafka.topic", topic));

        // Then
        assertThat(settings.getValue("courier.brokers.kafka")).isEqualTo(on);
    }

    @Test
    void nothingFollowsFromABaseFolderThatIsNotSet() {
        // When
        var settings = derived(Map.of());

        // Then
        assertThat(settings.getPropertyNames())
                .doesNotContain("courier.journal.file", "courier.auth.maskinporten.issuer");
    }

    @ParameterizedTest
    @CsvSource({"30s, 30000", "2m, 120000", "45, 45000", "PT1M30S, 90000", "1500ms, 1500"})
    void timeoutsAreGivenToTheClientInMilliseconds(String written, String millis) {
        // When
        var settings = derived(
                Map.of("courier.altinn.answer-timeout", written, "courier.altinn.long-answer-timeout", written));

        // Then
        assertThat(settings.getValue("courier.http.answer-millis")).isEqualTo(millis);
        assertThat(settings.getValue("courier.http.long-answer-millis")).isEqualTo(millis);
    }

    @Test
    void timeoutsThatAreNotSetAreThoseOfTheSettings() {
        // When
        var settings = derived(Map.of());

        // Then
        assertThat(settings.getValue("courier.http.answer-millis")).isEqualTo("30000");
        assertThat(settings.getValue("courier.http.long-answer-millis")).isEqualTo("300000");
    }

    @Test
    void timeoutThatIsNoneStopsTheStart() {
        // Then
        assertThatThrownBy(() -> derived(Map.of("courier.altinn.answer-timeout", "soon")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "prod, https://maskinporten.no/",
        "PROD, https://maskinporten.no/",
        "tt02, https://test.maskinporten.no/",
        "sandbox, http://localhost:8085/maskinporten/"
    })
    void issuerGoesWithTheEnvironment(String environment, String issuer) {
        // When
        var settings = derived(Map.of("courier.altinn.environment", environment));

        // Then
        assertThat(settings.getValue("courier.auth.maskinporten.issuer")).isEqualTo(issuer);
    }

    @Test
    void journalIsEmbeddedUntilAServerIsNamed() {
        // When
        var without = derived(Map.of());
        var with = derived(Map.of("courier.journal.url", "jdbc:postgresql://db/courier"));

        // Then
        assertThat(without.getValue("quarkus.datasource.active")).isEqualTo("true");
        assertThat(without.getValue("quarkus.datasource.postgresql.active")).isEqualTo("false");
        assertThat(with.getValue("quarkus.datasource.active")).isEqualTo("false");
        assertThat(with.getValue("quarkus.datasource.postgresql.active")).isEqualTo("true");
        assertThat(with.getValue("courier.node")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"10m, 200000", "3s, 1000", "1ms, 1"})
    void leaseIsRenewedThreeTimes(String lease, String millis) {
        // When
        var settings = derived(Map.of("courier.journal.lease", lease));

        // Then
        assertThat(settings.getValue("courier.journal.renew-millis")).isEqualTo(millis);
    }

    @Test
    void withACertificateCourierSpeaksNothingButTls() {
        // When
        var settings = derived(Map.of(
                "courier.server.port", "8443",
                "courier.server.tls.certificate", "server.pem",
                "courier.server.tls.key", "server.key"));

        // Then
        assertThat(settings.getValue("quarkus.http.insecure-requests")).isEqualTo("disabled");
        assertThat(settings.getValue("quarkus.http.ssl-port")).isEqualTo("8443");
        assertThat(settings.getValue("quarkus.tls.courier.key-store.pem.0.key")).isEqualTo("server.key");
        assertThat(settings.getValue("quarkus.tls.courier.trust-store.pem.certs"))
                .isNull();
    }

    @Test
    void anIssuerSwitchesTheLoginOfOperatorsOn() {
        // When
        var without = derived(Map.of());
        var with = derived(Map.of(
                "courier.server.oidc.issuer", "https://login.example.no", "courier.server.oidc.audience", "courier"));

        // Then
        assertThat(without.getPropertyNames()).noneMatch(name -> name.startsWith("quarkus.oidc"));
        assertThat(with.getValue("quarkus.oidc.tenant-enabled")).isEqualTo("true");
        assertThat(with.getValue("quarkus.oidc.token.audience")).isEqualTo("courier");
    }

    @Test
    void whatAnOperatorWritesGoesBefore() {
        // When
        var settings = derived(Map.of());

        // Then
        assertThat(settings.getOrdinal()).isGreaterThan(250).isLessThan(260);
        assertThat(settings.getValue("camel.main.routes-include-pattern")).startsWith("classpath:routes/");
    }

    private static ConfigSource derived(Map<String, String> written) {
        return new DerivedSettings()
                .getConfigSources(context(written))
                .iterator()
                .next();
    }

    private static ConfigSourceContext context(Map<String, String> written) {
        return new ConfigSourceContext() {
            @Override
            public @Nullable ConfigValue getValue(String name) {
                var value = written.get(name);
                return value == null
                        ? null
                        : ConfigValue.builder().withName(name).withValue(value).build();
            }

            @Override
            public Iterator<String> iterateNames() {
                return written.keySet().iterator();
            }
        };
    }
}

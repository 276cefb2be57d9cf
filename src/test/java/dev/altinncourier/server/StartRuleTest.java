package dev.altinncourier.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartRuleTest {

    private static final Map<String, String> TOKENS =
            Map.of("courier.server.oidc.issuer", "https://login.example.no", "courier.server.oidc.audience", "courier");

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> certificates = new HashMap<>();

    @BeforeEach
    void makeFiles(@TempDir Path folder) throws IOException {
        for (var name : new String[] {"certificate", "key", "client-ca"}) {
            certificates.put(
                    "courier.server.tls." + name,
                    Files.createFile(folder.resolve(name)).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
    void onThisMachineNothingMoreIsNeeded(String host) {
        // When
        settings.put("quarkus.http.host", host);

        // Then
        assertThat(refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3", "nowhere.invalid"})
    void beyondItSomebodyMustSayWhoMayCall(String host) {
        // When
        settings.put("quarkus.http.host", host);

        // Then
        assertThat(refusal())
                .get()
                .asString()
                .contains(
                        "courier.server.host is " + host, "courier.server.oidc.issuer", "courier.server.tls.client-ca")
                .doesNotContain("\n");
    }

    @Test
    void tokensOrCertificatesSayIt() {
        // Given
        settings.put("quarkus.http.host", "0.0.0.0");

        // Then
        settings.putAll(TOKENS);
        assertThat(refusal()).isEmpty();
        settings.keySet().removeAll(TOKENS.keySet());
        settings.putAll(certificates);
        assertThat(refusal()).isEmpty();
        settings.remove("courier.server.tls.client-ca");
        assertThat(refusal()).get().asString().contains("everybody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "courier.server.tls.certificate",
                "courier.server.tls.key",
                "courier.server.oidc.audience",
            })
    void whatBelongsTogetherIsSetTogether(String missing) {
        // Given
        settings.putAll(TOKENS);
        settings.putAll(certificates);

        // When
        settings.put(missing, " ");

        // Then
        assertThat(refusal()).get().asString().startsWith("set " + missing + " too");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        // Given
        settings.putAll(certificates);

        // When
        settings.put("courier.server.tls.client-ca", "/nowhere/ca.pem");

        // Then
        assertThat(refusal()).get().asString().contains("courier.server.tls.client-ca");
    }

    private Optional<String> refusal() {
        return new StartRule(name -> Optional.ofNullable(settings.get(name))).refusal();
    }
}

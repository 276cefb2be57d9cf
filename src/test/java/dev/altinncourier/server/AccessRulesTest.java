package dev.altinncourier.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.server.AccessRules.Access;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /q/health/live, OPEN",
        "GET, /q/health/ready, OPEN",
        "HEAD, /q/health/ready, OPEN",
        "GET, /login/anne/callback, OPEN",
        "POST, /login/anne/callback, OPERATOR",
        "GET, /login/anne, KNOWN",
        "GET, /login/anne/callback/, KNOWN",
        "GET, /login/a/b/callback, KNOWN",
        "GET, /login//callback, KNOWN",
        "GET, /q/health, KNOWN",
        "GET, /q/health/well, KNOWN",
        "GET, /q/health/live/, KNOWN",
        "GET, /api/doctor, KNOWN",
        "GET, /, KNOWN",
        "GET, /what/comes/later, KNOWN",
        "POST, /api/submissions/1/redrive, OPERATOR",
        "POST, /api/submissions, SENDER",
        "PUT, /api/submissions, OPERATOR",
        "POST, /api/submissions/, OPERATOR",
        "GET, /api/submissions, KNOWN",
        "DELETE, /what/comes/later, OPERATOR",
        "OPTIONS, /api/doctor, OPERATOR",
    })
    void withALoginOnlyProbesAndTheWayBackAreOpen(String method, String path, Access access) {
        assertThat(rules(true, false).of(method, path)).isEqualTo(access);
        assertThat(rules(false, true).of(method, path)).isEqualTo(access);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/api/doctor", "/login/anne"})
    void onThisMachineAloneNobodyLogsIn(String path) {
        assertThat(rules(false, false).of("POST", path)).isEqualTo(Access.OPEN);
    }

    private static AccessRules rules(boolean certificates, boolean tokens) {
        return new AccessRules(tls(certificates), oidc(tokens));
    }

    private static ServerTlsConfig tls(boolean clients) {
        return new ServerTlsConfig() {
            @Override
            public Optional<Path> certificate() {
                return clientCa();
            }

            @Override
            public Optional<Path> key() {
                return clientCa();
            }

            @Override
            public Optional<Path> clientCa() {
                return clients ? Optional.of(Path.of("ca.pem")) : Optional.empty();
            }
        };
    }

    private static ServerOidcConfig oidc(boolean on) {
        return new ServerOidcConfig() {
            @Override
            public Optional<URI> issuer() {
                return on ? Optional.of(URI.create("https://login.example.no")) : Optional.empty();
            }

            @Override
            public Optional<String> audience() {
                return Optional.of("courier");
            }

            @Override
            public String operator() {
                return "courier-operator";
            }

            @Override
            public String sender() {
                return "courier-sender";
            }
        };
    }
}

package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may call the packaged courier, and what every answer of it carries. */
class InboundSecurityIT {

    private static final String REDRIVE = "/api/submissions/01KARQ3W5C8D9E0F1G2H3J4K5M/redrive";

    /** Health is red without a key that can be used. */
    private static final String PASSWORD = "a-password-of-the-key";

    private final Path home;
    private final Installation installation;

    InboundSecurityIT(@TempDir Path home) {
        this.home = home;
        var nobody = URI.create("http://localhost:9");
        this.installation = Installation.in(home, nobody, JsonNodeFactory.instance.objectNode())
                .with("courier.auth.maskinporten.key-file", "virksomhet.p12")
                .with("courier.auth.maskinporten.key-password", PASSWORD);
        BusinessCertificate.make(home.resolve("virksomhet.p12"), PASSWORD);
    }

    @Test
    void onThisMachineEveryAnswerIsHardenedAndPagesAreRefused() throws Exception {
        try (var courier = RunningCourier.start(installation)) {
            assertThat(courier.isAlive()).isTrue();
            var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

            // Then
            awaitLife(http);
            assertThat(status(http, get("/q/health/well"))).isEqualTo(200);
            assertThat(status(http, get("/"))).isEqualTo(404);
            assertThat(status(http, get("/api/nothing"))).isEqualTo(404);
            assertThat(status(http, get("/q/nothing"))).isEqualTo(404);
            assertThat(status(http, get("/%2e%2e/%2e%2e/etc/passwd"))).isEqualTo(404);
            assertThat(status(http, get(REDRIVE))).isEqualTo(405);
            assertThat(status(http, post("{}").method("DELETE", BodyPublishers.noBody())))
                    .isEqualTo(405);
            assertThat(status(http, post("{}"))).isEqualTo(404);
            assertThat(status(http, post("no json"))).isEqualTo(400);
            assertThat(status(http, post("x".repeat(100_000)))).isEqualTo(413);
            assertThat(status(http, post("{}").setHeader("Content-Type", "text/plain")))
                    .isEqualTo(415);
            assertThat(status(http, post("{}").setHeader("Sec-Fetch-Site", "cross-site")))
                    .isEqualTo(403);
            assertThat(status(http, post("{}").setHeader("Origin", "https://evil.example")))
                    .isEqualTo(403);
            assertThat(firstLine("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                    .contains(" 431 ");
            assertThat(firstLine("GET /api/doctor HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                    .contains(" 403 ");
            assertThat(firstLine("nonsense\r\n\r\n")).contains(" 400 ");
        }
    }

    @Test
    void beyondThisMachineATokenMustSayWhoCalls() throws Exception {
        try (var login = new OperatorLogin();
                var courier = RunningCourier.start(installation
                        .with("courier.server.host", "0.0.0.0")
                        .with("courier.server.oidc.issuer", login.issuer())
                        .with("courier.server.oidc.audience", "courier"))) {
            assertThat(courier.isAlive()).isTrue();
            var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
            var minutes = Duration.ofMinutes(5);

            // Then
            awaitLife(http);
            assertThat(status(http, get("/q/health/well"))).isEqualTo(401);
            assertThat(status(http, get("/api/nothing"))).isEqualTo(401);
            assertThat(status(http, get("/nothing"))).isEqualTo(401);
            assertThat(status(http, post("{}"))).isEqualTo(401);
            for (var wrong : Map.of(
                            "no token", "something",
                            "another audience", login.token("another", "courier-operator", minutes),
                            "expired", login.token("courier", "courier-operator", Duration.ofMinutes(-5)),
                            "another issuer", login.token("http://localhost:9", "courier"),
                            "forged", login.forged("courier"))
                    .entrySet()) {
                assertThat(status(http, with(wrong, get("/q/health/well"))))
                        .as(wrong.getKey())
                        .isEqualTo(401);
                assertThat(status(http, with(wrong, post("{}"))))
                        .as(wrong.getKey())
                        .isEqualTo(401);
            }
            var looks = Map.entry("looks", login.token("courier", "openid profile", minutes));
            assertThat(status(http, with(looks, get("/q/health/well")))).isEqualTo(200);
            assertThat(status(http, with(looks, post("{}")))).isEqualTo(403);
            var sends = Map.entry("sends", login.token("courier", "openid courier-sender", minutes));
            assertThat(status(http, with(sends, post("{}")))).isEqualTo(403);
            assertThat(status(http, with(looks, handIn()))).isEqualTo(403);
            assertThat(status(http, with(sends, handIn()))).isEqualTo(400);
            var operates = Map.entry("operates", login.token("courier", "openid courier-operator", minutes));
            assertThat(status(http, with(operates, post("{}")))).isEqualTo(404);
            assertThat(status(http, with(operates, handIn()))).isEqualTo(400);
            assertThat(status(http, with(operates, post("{}").setHeader("Sec-Fetch-Site", "cross-site"))))
                    .isEqualTo(403);
            var member = Map.entry("is in the group", login.tokenOfGroup("courier", "courier-operator"));
            assertThat(status(http, with(member, post("{}")))).isEqualTo(404);
            assertThat(installation.log()).doesNotContain(operates.getValue());
        }
    }

    @Test
    void orACertificateOfTheOperatorsAuthority() throws Exception {
        // Given
        var certificates = Certificates.in(home);
        try (var courier = RunningCourier.start(installation
                .with("courier.server.host", "0.0.0.0")
                .with(
                        "courier.server.tls.certificate",
                        certificates.certificate("server").toString())
                .with("courier.server.tls.key", certificates.key("server").toString())
                .with(
                        "courier.server.tls.client-ca",
                        certificates.certificate("ca").toString()))) {
            assertThat(courier.isAlive()).isTrue();

            // Then
            assertThat(installation.log()).contains("https://0.0.0.0").doesNotContain("http://0.0.0.0");
            var nobody = speaking(certificates, "");
            awaitLife(nobody);
            assertThat(status(nobody, get("/q/health/well"))).isEqualTo(401);
            assertThat(status(nobody, post("{}"))).isEqualTo(401);
            var operator = speaking(certificates, "operator");
            assertThat(status(operator, get("/q/health/well"))).isEqualTo(200);
            assertThat(status(operator, post("{}"))).isEqualTo(404);
            assertThat(status(operator, post("{}").setHeader("Sec-Fetch-Site", "cross-site")))
                    .isEqualTo(403);
            var stranger = speaking(certificates, "stranger");
            assertThatThrownBy(() -> status(stranger, get("/q/health/live"))).isInstanceOf(IOException.class);
        }
    }

    /** A probe, which shows neither token nor certificate; the routes run a moment after the start. */
    private void awaitLife(HttpClient http) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(status(http, get("/q/health/live")))
                .isEqualTo(200));
    }

    private static HttpClient speaking(Certificates certificates, String name) {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .sslContext(certificates.client(name))
                .build();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(address().resolve(path));
    }

    private HttpRequest.Builder post(String body) {
        return get(REDRIVE).POST(BodyPublishers.ofString(body)).setHeader("Content-Type", "application/json");
    }

    private HttpRequest.Builder handIn() {
        return get("/api/submissions")
                .POST(BodyPublishers.ofString("{}"))
                .setHeader("Content-Type", "application/json");
    }

    private static HttpRequest.Builder with(Entry<String, String> token, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + token.getValue());
    }

    /** Where it listens on everything it is called as on this machine. */
    private URI address() {
        return URI.create(installation.address().toString().replace("0.0.0.0", "localhost"));
    }

    /** The status of an answer that carries what every answer must, and tells nothing of courier's inside. */
    private static int status(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        var headers = answer.headers();
        assertThat(Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cache-Control", "no-store",
                        "X-Frame-Options", "DENY"))
                .as("%s %s", answer, headers.map())
                .allSatisfy((name, value) -> assertThat(headers.allValues(name)).containsExactly(value));
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "dev.altinncourier", "quarkus");
        assertThat(headers.firstValue("Server")).isEmpty();
        return answer.statusCode();
    }

    private String firstLine(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(4096), StandardCharsets.US_ASCII);
            return answer.lines().findFirst().orElse("");
        }
    }
}

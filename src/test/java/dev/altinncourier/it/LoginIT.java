package dev.altinncourier.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person logs in at courier's page, and what is sent in that person's name goes on. Each test has an owner and a login. */
class LoginIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE = "ttd-person-test";
    private static final String SOPHIE = "Sophie Salt";
    private static final String OLA = "Ola Nordmann";
    private static final String SOPHIES_NUMBER = "01039012345";
    private static final String VAULT_KEY =
            Base64.getEncoder().encodeToString("k".repeat(32).getBytes(UTF_8));
    private static final Map<String, String> OWNERS = Map.of(
            "waits", "897069650",
            "taken", "897069631",
            "stolen", "950474084",
            "withdrawn", "910457292",
            "killed", "910471120",
            "lost", "910423495",
            "quiet", "897069653",
            "ended", "897069652");

    private static Stage stage;
    private static URI address;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        address = URI.create("http://localhost:" + freePort());
        var profiles = Files.createDirectories(home.resolve("profiles"));
        var profile = Files.readString(Path.of("config/profiles/ttd-courier-test.yaml"))
                .replace("profile: ttd-courier-test", "profile: " + PROFILE)
                .replace("kind: maskinporten", "kind: id-porten");
        Files.writeString(profiles.resolve(PROFILE + ".yaml"), profile);
        Files.writeString(home.resolve("vault.key"), VAULT_KEY + "\n");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/tenants.yaml"), tenants());
        stage = Stage.in(home, LoginIT::settings);
        register(600);
        awaitPages();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @AfterEach
    void forgetFaults() {
        stage.sandbox.forgetFaults();
    }

    private static Installation settings(Installation courier) {
        OWNERS.keySet()
                .forEach(login -> courier.with("courier.auth.idporten.logins." + login + ".title", "Rolle " + login));
        return courier.with("courier.profiles", "profiles")
                .with("courier.server.port", String.valueOf(address.getPort()))
                .with("courier.server.public-url", address.toString())
                .with("courier.auth.idporten.issuer", "${courier.altinn.platform-url}/idporten")
                .with("courier.auth.idporten.client-id", "courier-sandbox-login")
                .with("courier.auth.idporten.key-file", "client-key.json")
                .with("courier.auth.idporten.vault-key-file", "vault.key")
                .with("courier.auth.idporten.look-every", "1s")
                .with("courier.retry.first-delay", "1s");
    }

    private static String tenants() {
        return OWNERS.entrySet().stream()
                .map(entry -> "  - owner: " + entry.getValue() + "\n    login: " + entry.getKey() + "\n")
                .collect(Collectors.joining("", "tenants:\n", ""));
    }

    private static void register(int accessTokenLifetime) {
        register(accessTokenLifetime, 7_776_000);
    }

    private static void register(int accessTokenLifetime, int refreshTokenLifetime) {
        var client = JSON.createObjectNode()
                .put("clientId", "courier-sandbox-login")
                .put("accessTokenLifetime", accessTokenLifetime)
                .put("refreshTokenLifetime", refreshTokenLifetime)
                .put("authorizationLifetime", 7_776_000);
        var redirects = client.putArray("redirectUris");
        OWNERS.keySet().forEach(login -> redirects.add(address + "/login/" + login + "/callback"));
        client.putArray("grantTypes").add("authorization_code").add("refresh_token");
        client.putArray("scopes").add("openid").add("altinn:instances.read").add("altinn:instances.write");
        client.set("jwk", stage.sandbox.clientKey());
        stage.sandbox.tell("/sandbox/idporten/clients", client.toString());
    }

    @Test
    void aSubmissionWaitsForAPersonAndEndsWhenSheHasLoggedIn() {
        // Given
        drop("waits", "first");
        var note = awaitNote("first");
        assertThat(note.path("waitingFor").asText()).isEqualTo("LOGIN");
        assertThat(note.path("nextAction").path("nb").asText()).contains(address + "/login/waits");
        assertThat(stage.sandbox.instances()).noneMatch(made -> made.toString().contains(owner("waits")));

        var health = HealthPage.of(stage.installation);
        assertThat(health.wellness("logins").path("status").asText()).isEqualTo("DOWN");
        assertThat(health.wellness("logins").path("data").path("waits waiting").asInt())
                .isEqualTo(1);

        try (var person = new PersonAtBrowser(address)) {
            person.open("/login/waits");
            assertThat(person.text()).contains("Rolle waits", "Ingen er logget inn", "1 innsending(er) venter");

            // When
            person.begin("waits").as(SOPHIE);

            // Then
            assertThat(person.address()).isEqualTo(address + "/login/waits");
            assertThat(person.text()).contains("Logget inn").doesNotContain(SOPHIES_NUMBER, SOPHIE);
            stage.delivered(stage.outcomes().await("first", Duration.ofSeconds(30)));
            assertThat(person.open("/login").text()).contains("Rolle waits", "Logget inn, senest til");
            assertThat(health.wellness("logins")
                            .path("data")
                            .path("waits logged in")
                            .asBoolean())
                    .isTrue();
        }
        assertNothingSecret();
    }

    @Test
    void anAnswerIsTakenOnceAndOnlyInTheBrowserThatAsked() throws Exception {
        try (var person = new PersonAtBrowser(address);
                var thief = new PersonAtBrowser(address)) {
            // Given
            var callback = callback(person.begin("stolen").transaction(), SOPHIES_NUMBER);
            assertThat(callback).startsWith(address + "/login/stolen/callback?code=");
            int calls = stage.sandbox.received("idportenToken");

            // Then: another browser, another name, another state and none are refused, and spend nothing
            assertThat(thief.openAt(callback).text()).contains("annen nettleser");
            assertThat(person.openAt(callback.replace("/stolen/", "/taken/")).text())
                    .contains("annen nettleser");
            assertThat(thief.open("/login/stolen/callback?code=c&state=guessed").text())
                    .contains("annen nettleser");
            assertThat(thief.open("/login/stolen/callback").text()).contains("annen nettleser");
            assertThat(stage.sandbox.received("idportenToken")).isEqualTo(calls);

            // And a good one is taken once
            var again = callback(person.begin("stolen").transaction(), SOPHIES_NUMBER);
            assertThat(person.openAt(again).text()).contains("Logget inn");
            assertThat(person.openAt(again).text()).contains("allerede brukt");
            assertThat(stage.sandbox.received("idportenToken")).isEqualTo(calls + 1);
        }
    }

    @Test
    void aFormOfAnotherPageBeginsNoLogin() throws Exception {
        // When
        var elsewhere = post("/login/taken/begin", "mark=x", "Origin", "https://evil.example");
        var unmarked = post("/login/taken/begin", "mark=x");

        // Then
        assertThat(elsewhere.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(unmarked.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(elsewhere.headers().firstValue("Location")).isEmpty();
        assertThat(unmarked.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void anotherPersonDoesNotGetTheNameUnnoticed() {
        try (var person = new PersonAtBrowser(address)) {
            // Given
            person.begin("taken").as(SOPHIE);
            assertThat(person.text()).contains("Logget inn");

            // When
            person.begin("taken").as(OLA);

            // Then
            assertThat(person.text()).contains("tilhører en annen person");
            person.end("taken");
            assertThat(person.text()).contains("Ingen er logget inn");
            assertThat(person.begin("taken").as(OLA).text()).contains("Logget inn");
        }
    }

    @Test
    void whatAPersonTakesBackMakesSubmissionsWaitAndLosesNone() {
        try (var person = new PersonAtBrowser(address)) {
            // Given
            register(2);
            person.begin("withdrawn").as(SOPHIE);
            drop("withdrawn", "before");
            stage.delivered(stage.outcomes().await("before"));
            stage.sandbox.tell("/sandbox/idporten/withdraw", "{\"pid\": \"" + SOPHIES_NUMBER + "\"}");
            OutcomeFolders.pause(Duration.ofSeconds(2));

            // When
            drop("withdrawn", "after");
            var note = awaitNote("after");

            // Then
            assertThat(note.path("waitingFor").asText()).isEqualTo("LOGIN");
            assertThat(note.path("reason").path("nb").asText()).contains("trukket tilbake");
            register(600);
            person.begin("withdrawn").as(SOPHIE);
            stage.delivered(stage.outcomes().await("after", Duration.ofSeconds(30)));
        }
    }

    @Test
    void aLoginIsKeptAliveWhileNothingIsSent() {
        try (var person = new PersonAtBrowser(address)) {
            // Given
            register(600, 6);
            person.begin("quiet").as(SOPHIE);
            register(600);
            var before = stage.sandbox.received("idportenToken");

            // Then
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(stage.sandbox.received("idportenToken")).isGreaterThan(before));
            assertThat(person.open("/login/quiet").text()).contains("Logget inn");
        }
    }

    @Test
    void whatIsEndedIsTakenBackAtIdPorten() {
        try (var person = new PersonAtBrowser(address)) {
            // Given
            person.begin("ended").as(SOPHIE);
            var before = stage.sandbox
                    .summary()
                    .path("calls")
                    .path("idporten")
                    .path("succeeded")
                    .asInt();

            // When
            person.end("ended");

            // Then
            assertThat(person.text()).contains("Ingen er logget inn");
            assertThat(stage.sandbox
                            .summary()
                            .path("calls")
                            .path("idporten")
                            .path("succeeded")
                            .asInt())
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void aKillBetweenTheRefreshAndItsUseCostsNoLogin() {
        try (var person = new PersonAtBrowser(address)) {
            // Given: nothing in memory, so that the next token comes by a refresh
            person.begin("killed").as(SOPHIE);
            restart();
            var refreshed = stage.sandbox.received("idportenToken");
            stage.sandbox.tell("/sandbox/faults", "{\"on\": \"exchange\", \"kind\": \"slow\", \"delayMs\": 20000}");
            drop("killed", "killed");
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(stage.sandbox.received("exchange"))
                    .isPositive());
            await().atMost(Duration.ofSeconds(60)).until(() -> stage.sandbox.received("idportenToken") > refreshed);
            OutcomeFolders.pause(Duration.ofMillis(500));

            // When
            stage.courier.kill();
            stage.sandbox.forgetFaults();
            stage.courier.restart();
            awaitPages();

            // Then
            stage.delivered(stage.outcomes().await("killed"));
            assertThat(person.open("/login/killed").text()).contains("Logget inn");
        }
    }

    @Test
    void aLostAnswerToARefreshIsSaidPlainlyAndTheSubmissionWaits() {
        try (var person = new PersonAtBrowser(address)) {
            // Given
            person.begin("lost").as(SOPHIE);
            restart();
            stage.sandbox.tell("/sandbox/faults", "{\"on\": \"idportenToken\", \"kind\": \"reset-after\"}");

            // When
            drop("lost", "lost");

            // Then
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            awaitNote("lost").path("reason").path("nb").asText())
                    .contains("kom aldri frem"));
            assertThat(person.open("/login/lost").text()).contains("gjelder ikke lenger", "kom aldri frem");
            person.begin("lost").as(SOPHIE);
            stage.delivered(stage.outcomes().await("lost", Duration.ofSeconds(30)));
        }
    }

    @Test
    void thePagesAreShutToScriptsFramesAndCaches() throws Exception {
        // When
        var answer = get("/login");

        // Then
        assertThat(answer.body()).as(() -> answer + " " + answer.headers()).contains("Rolle waits");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "style-src 'sha256-")
                .doesNotContain("unsafe-inline", "script-src");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    /** Forgets what courier has in memory. */
    private static void restart() {
        stage.courier.kill();
        stage.courier.restart();
        awaitPages();
    }

    /** Courier says that it has started a moment before its routes take calls. */
    private static void awaitPages() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("/login").statusCode()).isEqualTo(200));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static void drop(String login, String key) {
        stage.inbox()
                .prepare(PROFILE, key)
                .with("skjema.xml", Forms.skjema(owner(login), key.length()))
                .with(".ready", "")
                .drop();
    }

    private static String owner(String login) {
        return OWNERS.getOrDefault(login, "");
    }

    /** The note of a submission that waits. */
    private static JsonNode awaitNote(String key) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> note(key), note -> !note.isMissingNode());
    }

    private static JsonNode note(String key) {
        for (var folder : stage.outcomes().listed("waiting")) {
            try {
                var note = JSON.readTree(Files.readAllBytes(folder.resolve("waiting.json")));
                if (note.path("key").asText().equals(key)) {
                    return note;
                }
            } catch (IOException moved) {
                // It has just gone on: then it waits no more.
            }
        }
        return JSON.missingNode();
    }

    /** Logs in at ID-porten without following where it sends the browser. */
    private static String callback(String transaction, String pid) throws Exception {
        var request = HttpRequest.newBuilder(stage.sandbox.address().resolve("/idporten/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("transaction=" + transaction + "&pid=" + pid));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** Neither log nor journal shows a token or the number of a person. */
    private static void assertNothingSecret() {
        var secrets = new ArrayList<>(List.of("eyJ", SOPHIES_NUMBER));
        secrets.addAll(stage.sandbox.secrets());
        assertThat(stage.installation.log()).doesNotContain(secrets);
        try (var files = Files.walk(stage.installation.base())) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (var file : all) {
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secrets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

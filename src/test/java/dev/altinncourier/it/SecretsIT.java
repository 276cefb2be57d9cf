package dev.altinncourier.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.sandbox.Sandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Courier with all logs as loud as an operator can make them: through success and failure, no secret, no national identity
 * number and no value of a form stands in a log, a report or what health says.
 */
class SecretsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String PASSWORD = "Passord-til-nokkelfilen-81";
    private static final String SETTINGS_KEY = "Nokkel-til-innstillingene-82";
    private static final String UNUSED_PASSWORD = "Passord-til-databasen-83";
    private static final String PERSON = "01039012345";
    private static final String OTHER_PERSON = "01017512345";
    private static final String VALUE = "Skjemaverdi Kvitebjorn 84";
    private static final String ATTACHED = "Vedleggsinnhold Svartbekk 85";
    private static final String CLIENT_SECRET = "Hemmelighet-hos-ID-porten-87";
    private static final String VAULT_KEY =
            Base64.getEncoder().encodeToString("Nokkel-til-innloggingene-0000-88".getBytes(UTF_8));
    private static final String LOGGED_IN = "{\"organisationNumber\": \"897069631\"}";
    private static final String STDERR = "Feilmelding fra kommandoen 86";

    private static Path home;
    private static Sandbox altinn;
    private static SandboxControl sandbox;
    private static BusinessCertificate certificate;
    private static URI pages;
    private static Installation loud;
    private static Installation local;

    /** Everything that is done with courier, in one go: the tests look at what is left of it. */
    @BeforeAll
    static void run(@TempDir Path folder) throws IOException {
        home = folder;
        altinn = Sandbox.start(0);
        sandbox = new SandboxControl(altinn.baseUri());
        pages = URI.create("http://localhost:" + freePort());
        certificate = BusinessCertificate.make(
                Files.createDirectories(home.resolve("loud")).resolve("virksomhet.p12"), PASSWORD);
        loud = loudly(home.resolve("loud"));
        local = locally(Files.createDirectories(home.resolve("local")));
        runLoud(loud.home());
        runLocaltest();
    }

    @AfterAll
    static void stop() {
        altinn.close();
    }

    private static Installation loudly(Path folder) throws IOException {
        sandbox.tell("/sandbox/clients", client(certificate));
        sandbox.tell("/sandbox/idporten/clients", loginClient());
        Files.writeString(
                Files.createDirectories(folder.resolve("config")).resolve("tenants.yaml"),
                "tenants:\n  - {owner: 897069631, login: kari}\ndefault: {systemUser: owner}\n");
        writeCommand(folder);
        Files.writeString(
                Files.createDirectories(folder.resolve("secrets"))
                        .resolve("SMALLRYE_CONFIG_SECRET_HANDLER_AES_GCM_NOPADDING_ENCRYPTION_KEY"),
                SETTINGS_KEY + "\n");
        return LoudLogs.of(Installation.in(folder, altinn.baseUri(), altinn.defaultClientKey()))
                .with("courier.profiles", profiles(folder).toString())
                .with("courier.auth.maskinporten.client-id", "loud-client")
                .with("courier.auth.maskinporten.key-file", "virksomhet.p12")
                .with("courier.auth.maskinporten.key-password", EncryptedSetting.of(PASSWORD, SETTINGS_KEY))
                .with("courier.journal.password", UNUSED_PASSWORD)
                .with(
                        "courier.auth.external.token-command",
                        folder.resolve("print-token").toString())
                .with("courier.server.port", String.valueOf(pages.getPort()))
                .with("courier.server.public-url", pages.toString())
                .with("courier.auth.idporten.issuer", altinn.baseUri() + "/idporten")
                .with("courier.auth.idporten.client-id", "loud-login")
                .with("courier.auth.idporten.client-secret", EncryptedSetting.of(CLIENT_SECRET, SETTINGS_KEY))
                .with("courier.auth.idporten.vault-key", VAULT_KEY)
                .with("courier.auth.idporten.logins.kari.title", "Kari")
                .with("courier.retry.first-delay", "1s")
                .with("courier.retry.max-hold-delay", "2s")
                .with(
                        "smallrye.config.source.file.locations",
                        folder.resolve("secrets").toString());
    }

    private static void runLoud(Path folder) throws IOException {
        try (var courier = RunningCourier.start(loud)) {
            succeed();
            logIn();
            fail(folder);
            Files.writeString(folder.resolve("health.json"), Health.of(loud).text());
        }
    }

    private static void succeed() {
        dropForOrganisation("organisasjon", 7);
        dropForPerson("person", PERSON, 8);
        Stream.of("organisasjon", "person")
                .forEach(key -> loud.outcomes().await(key).assertIn("done"));
    }

    /** A person logs in while a submission waits for it; then both tokens are over, and the login is refreshed. */
    private static void logIn() {
        dropFor("innlogget", "for-innlogging", LOGGED_IN, 20);
        awaitWaiting("for-innlogging", "await-login");
        try (var person = new PersonAtBrowser(pages)) {
            person.begin("kari").as("Sophie Salt");
            assertThat(person.text()).contains("Logget inn");
        }
        loud.outcomes().await("for-innlogging").assertIn("done");
        int refreshed = sandbox.received("idportenToken");
        sandbox.tell("/sandbox/tokens/expire", "{}");
        dropFor("innlogget", "fornyet", LOGGED_IN, 21);
        loud.outcomes().await("fornyet").assertIn("done");
        assertThat(sandbox.received("idportenToken")).isGreaterThan(refreshed);
    }

    private static void fail(Path folder) throws IOException {
        dropForOrganisation("avvist", 500);
        loud.outcomes().await("avvist").assertIn("rejected");
        echoing("{\"on\": \"instantiate\", \"kind\": \"status\", \"status\": 418, \"contentType\": \"text/plain\", ");
        dropForOrganisation("uforstatt", 9);
        loud.outcomes().await("uforstatt").assertIn("dead-letter");
        dropFor("uten-scope", "uten-scope", "{\"organisationNumber\": \"910423185\"}", 10);
        awaitWaiting("uten-scope", "maskinporten-");
        tokensOverAndExchangeDown();
        keyThatMaskinportenDoesNotKnow(folder);
        commandThatFails(folder);
    }

    /** A gateway that answers with all that it was sent. */
    private static void echoing(String fault) {
        var echo = "you sent Authorization: Bearer " + sandbox.idPortenToken(PERSON) + " for " + PERSON;
        sandbox.tell("/sandbox/faults", fault + "\"body\": \"" + echo + "\"}");
    }

    private static void tokensOverAndExchangeDown() {
        echoing("{\"on\": \"exchange\", \"kind\": \"status\", \"status\": 401, \"times\": 3, ");
        sandbox.tell("/sandbox/tokens/expire", "{}");
        dropForOrganisation("byttet-nede", 11);
        loud.outcomes().await("byttet-nede").assertIn("done");
    }

    private static void keyThatMaskinportenDoesNotKnow(Path folder) throws IOException {
        var good = Files.readAllBytes(certificate.file());
        var other = BusinessCertificate.make(folder.resolve("ukjent.p12"), PASSWORD);
        Files.move(other.file(), certificate.file(), StandardCopyOption.REPLACE_EXISTING);
        sandbox.tell("/sandbox/tokens/expire", "{}");
        dropForOrganisation("feil-nokkel", 12);
        awaitWaiting("feil-nokkel", "maskinporten-");
        Files.write(folder.resolve("ny.p12"), good);
        Files.move(folder.resolve("ny.p12"), certificate.file(), StandardCopyOption.REPLACE_EXISTING);
        loud.outcomes().await("feil-nokkel").assertIn("done");
    }

    private static void commandThatFails(Path folder) throws IOException {
        Files.writeString(folder.resolve("exit-code"), "3");
        sandbox.tell("/sandbox/tokens/expire", "{}");
        dropForPerson("kommando-feiler", OTHER_PERSON, 13);
        awaitWaiting("kommando-feiler", "token-command-failed");
    }

    private static Installation locally(Path folder) throws IOException {
        return LoudLogs.of(Installation.in(folder, altinn.baseUri(), altinn.defaultClientKey()))
                .with("courier.profiles", profiles(folder).toString())
                .with("courier.altinn.environment", "localtest")
                .without("courier.auth.maskinporten.issuer")
                .without("courier.auth.maskinporten.client-id")
                .without("courier.auth.maskinporten.key-file");
    }

    private static void runLocaltest() {
        int exchanges = sandbox.received("exchange");
        try (var courier = RunningCourier.start(local)) {
            drop(local, "ttd-courier-test", "lokalt", "{\"organisationNumber\": \"950474084\"}", 14);
            drop(local, "ttd-courier-test", "lokal-person", "{\"personNumber\": \"" + PERSON + "\"}", 15);
            Stream.of("lokalt", "lokal-person")
                    .forEach(key -> local.outcomes().await(key).assertIn("done"));
        }
        assertThat(sandbox.received("exchange")).isEqualTo(exchanges);
    }

    @Test
    void noLogAndNoReportHoldsASecretAPersonOrAValue() throws IOException {
        // Given
        var leaks = secrets()
                .and(Map.of(
                        "a person", PERSON,
                        "another person", OTHER_PERSON,
                        "a value of the form", VALUE,
                        "an attachment", ATTACHED,
                        "what the command complained of", STDERR,
                        "the start of a token", "eyJ"));

        // When
        var found = leaks.in(LoudLogs.written(home));

        // Then
        assertThat(LoudLogs.written(home)).hasSizeGreaterThan(15);
        assertThat(found).isEmpty();
    }

    @Test
    void theJournalHoldsNoSecretEither() throws IOException {
        // When
        var found = secrets().in(LoudLogs.files(home, "journal"));

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsLookedForIsFoundWhereItStands() throws IOException {
        // Given
        var secrets = secrets();
        var planted = Files.writeString(
                home.resolve("planted.log"), String.join("\n", secrets.secrets().values()));

        // When
        var found = secrets.in(Stream.of(planted));

        // Then
        assertThat(found).hasSameSizeAs(secrets.secrets().keySet());
        assertThat(sandbox.secrets()).hasSizeGreaterThan(10);
        assertThat(new Leaks(Map.of("a value", VALUE)).in(LoudLogs.files(home, "in")))
                .isNotEmpty();
    }

    @Test
    void theLogsWereLoud() {
        assertThat(loud.log()).contains("DEBUG");
        assertThat(local.log()).contains("DEBUG");
    }

    private static Leaks secrets() {
        var all = new TreeMap<>(certificate.secrets());
        all.put("key of the settings", SETTINGS_KEY);
        all.put("password of the database", UNUSED_PASSWORD);
        all.put("secret of the client at ID-porten", CLIENT_SECRET);
        all.put("key of the logins", VAULT_KEY);
        all.put("key of the logins in letters", "Nokkel-til-innloggingene");
        altinn.defaultClientKey().fields().forEachRemaining(field -> {
            if (List.of("d", "p", "q", "dp", "dq", "qi").contains(field.getKey())) {
                all.put("default key " + field.getKey(), field.getValue().asText());
            }
        });
        sandbox.secrets().forEach(secret -> all.put("token " + secret.hashCode(), secret));
        return new Leaks(all);
    }

    private static String client(BusinessCertificate certificate) throws IOException {
        var client =
                JSON.createObjectNode().put("clientId", "loud-client").put("certificate", certificate.certificate());
        client.putArray("scopes").add("altinn:instances.read").add("altinn:instances.write");
        client.putArray("systemUsers").add("*").add("897069650");
        return JSON.writeValueAsString(client);
    }

    private static String loginClient() throws IOException {
        var client = JSON.createObjectNode()
                .put("clientId", "loud-login")
                .put("method", "client_secret_basic")
                .put("secret", CLIENT_SECRET)
                .put("accessTokenLifetime", 120)
                .put("refreshTokenLifetime", 3600)
                .put("authorizationLifetime", 7200);
        client.putArray("redirectUris").add(pages + "/login/kari/callback");
        client.putArray("grantTypes").add("authorization_code").add("refresh_token");
        client.putArray("scopes").add("openid").add("altinn:instances.read").add("altinn:instances.write");
        return JSON.writeValueAsString(client);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Prints the token in a file beside it; or complains, with the token and more, and fails. */
    private static void writeCommand(Path folder) throws IOException {
        Files.writeString(folder.resolve("token.txt"), sandbox.idPortenToken(PERSON));
        var command = Files.writeString(
                folder.resolve("print-token"),
                """
                #!/bin/sh
                cd "$(dirname "$0")" || exit 9
                if test -f exit-code; then cat token.txt >&2; echo '%s' >&2; exit "$(cat exit-code)"; fi
                cat token.txt
                """
                        .formatted(STDERR));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    private static Path profiles(Path folder) throws IOException {
        var profiles = Files.createDirectories(folder.resolve("profiles"));
        var shipped = Files.readString(Path.of("config/profiles/ttd-courier-test.yaml"))
                .replaceAll("(?s)  from:\n.*file: skjema\n", "  from: manifest\n");
        var texts = new HashMap<String, String>();
        texts.put("ttd-courier-test", shipped);
        texts.put(
                "person",
                shipped.replace("kind: maskinporten", "kind: external-id-porten")
                        .replace("mode: multipart", "mode: json"));
        texts.put("innlogget", shipped.replace("kind: maskinporten", "kind: tenant"));
        texts.put("uten-scope", shipped.replace("\"altinn:instances.write\"", "\"altinn:serviceowner\""));
        for (var text : texts.entrySet()) {
            Files.writeString(
                    profiles.resolve(text.getKey() + ".yaml"),
                    text.getValue().replace("profile: ttd-courier-test", "profile: " + text.getKey()));
        }
        return profiles;
    }

    private static void dropForOrganisation(String key, int count) {
        dropFor("ttd-courier-test", key, "{\"organisationNumber\": \"897069650\"}", count);
    }

    private static void dropForPerson(String key, String person, int count) {
        dropFor("person", key, "{\"personNumber\": \"" + person + "\"}", count);
    }

    private static void dropFor(String profile, String key, String owner, int count) {
        drop(loud, profile, key, owner, count);
    }

    private static void drop(Installation installation, String profile, String key, String owner, int count) {
        installation
                .inbox()
                .prepare(profile, key)
                .with(
                        "skjema.xml",
                        Forms.skjema(
                                "<orgnr>897069650</orgnr><navn>" + VALUE + "</navn><antall>" + count + "</antall>"))
                .with("vedlegg/a.pdf", "%PDF-1.4\n" + ATTACHED + " " + key + "\n%%EOF\n")
                .with("submission.json", "{\"owner\": " + owner + "}")
                .drop();
    }

    private static void awaitWaiting(String key, String rule) {
        OutcomeFolders.awaitUntil(
                SOON, () -> assertThat(loud.outcomes().listed("waiting")).anySatisfy(folder -> {
                    var note = JSON.readTree(folder.resolve("waiting.json").toFile());
                    assertThat(note.toString()).contains(key);
                    assertThat(note.path("rule").asText()).startsWith(rule);
                }));
    }
}

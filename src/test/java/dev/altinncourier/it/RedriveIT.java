package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was refused goes back to its inbox: by command, by HTTP and by hand. */
class RedriveIT {

    private static final String PROFILE = "ttd-courier-test";
    private static final Duration COMMAND = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path home) {
        stage = Stage.in(home);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void aCommandSendsOnlyThePartThatWasCorrected() throws IOException {
        // Given
        var rejected = reject(stage, "corrected");
        var id = rejected.id();
        int puts = stage.sandbox.received("putData");
        int posts = stage.sandbox.received("postData");
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), form("897069650", "3"));

        // When
        var listed = run("list", "--category", "validation");
        var shown = run("show", shortForm(id));
        var dry = run("redrive", "--dry-run", shortForm(id));
        assertThat(rejected.folder()).exists();
        var moved = run("redrive", shortForm(id));
        var filed = stage.outcomes().await("corrected");

        // Then
        assertThat(listed).contains(shortForm(id), "VALIDATION", "corrected");
        assertThat(shown).contains("IKKE LEVERT", rejected.folder().toString());
        assertThat(dry).contains("would go to");
        assertThat(moved).contains(id);
        assertThat(filed.box()).isEqualTo("done");
        assertThat(filed.id()).isEqualTo(id);
        assertThat(stage.sandbox.instancesOf(id)).hasSize(1);
        assertThat(stage.sandbox.received("putData") - puts).isEqualTo(1);
        assertThat(stage.sandbox.received("postData") - posts).isZero();
        assertThat(filed.folder().resolve("history")).isDirectoryContaining("glob:**redrive-*.json");
    }

    @Test
    void aPartTakenOutIsDeletedAndOneAddedIsSent() throws IOException {
        // Given
        var rejected = reject(stage, "other-parts");
        var id = rejected.id();
        var in = rejected.folder().resolve("in");
        Files.writeString(in.resolve("skjema.xml"), form("897069650", "4"));
        Files.delete(in.resolve("vedlegg/b.pdf"));
        Files.writeString(in.resolve("vedlegg/c.pdf"), "%PDF-1.4\nc\n%%EOF\n");

        // When
        moveByHand(rejected);
        var filed = stage.outcomes().await("other-parts");

        // Then
        assertThat(filed.box()).as(() -> filed.report().toPrettyString()).isEqualTo("done");
        var instances = stage.sandbox.instancesOf(id);
        assertThat(instances).hasSize(1);
        assertThat(instances.get(0).path("data"))
                .filteredOn(element -> element.path("dataType").asText().equals("certificate"))
                .extracting(element -> element.path("filename").asText())
                .containsExactlyInAnyOrder("a.pdf", "c.pdf");
    }

    @Test
    void aNewInstanceTakesThePlaceOfTheDraft() throws IOException {
        // Given
        var rejected = reject(stage, "anew");
        var id = rejected.id();
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), form("897069650", "5"));

        // When
        run("redrive", "--new-instance", id);
        var filed = stage.outcomes().await("anew");

        // Then
        assertThat(filed.box()).as(() -> filed.report().toPrettyString()).isEqualTo("done");
        var instances = stage.sandbox.instancesOf(id);
        assertThat(instances).hasSize(2);
        assertThat(instances).filteredOn(RedriveIT::isLive).singleElement().satisfies(live -> assertThat(
                        filed.report().at("/instance/id").asText())
                .isEqualTo(live.path("id").asText()));
    }

    @Test
    void theInstanceOfAnotherOwnerIsNotUsed() throws IOException {
        // Given
        var rejected = reject(stage, "another-owner");
        var id = rejected.id();
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), form("950474084", "6"));

        // When
        moveByHand(rejected);
        OutcomeFolders.awaitUntil(Duration.ofSeconds(60), () -> assertThat(stage.outcomes()
                        .await("another-owner")
                        .report()
                        .path("rule")
                        .asText())
                .isEqualTo("owner-changed"));

        // Then
        assertThat(stage.sandbox.instancesOf(id)).hasSize(1);
    }

    @Test
    void theDraftIsDeletedWhereTheSettingsSaySo(@TempDir Path home) throws IOException {
        try (var deleting = Stage.in(home, installation -> installation.with("courier.drafts", "delete"))) {
            // When
            var rejected = reject(deleting, "no-draft");
            var id = rejected.id();

            // Then
            assertThat(rejected.report().at("/remoteState/draft").asText()).isEqualTo("deleted");
            assertThat(rejected.report().at("/remoteState/instance/link").asText())
                    .isNotBlank();
            assertThat(rejected.report().path("createsNewInstance").asBoolean()).isTrue();
            assertThat(rejected.text()).contains("utkastet er slettet", "the draft has been deleted");
            assertThat(deleting.sandbox.instancesOf(id)).noneMatch(RedriveIT::isLive);

            // When
            Files.writeString(rejected.folder().resolve("in/skjema.xml"), form("897069650", "7"));
            deleting.installation.command("redrive", id).exitCode(COMMAND);
            var filed = deleting.outcomes().await("no-draft");

            // Then
            assertThat(filed.box()).as(() -> filed.report().toPrettyString()).isEqualTo("done");
            assertThat(deleting.sandbox.instancesOf(id))
                    .hasSize(2)
                    .filteredOn(RedriveIT::isLive)
                    .hasSize(1);
        }
    }

    @Test
    void anOperatorMayAskByHttpAndAWebPageMayNot() throws Exception {
        // Given
        var rejected = reject(stage, "by-http");
        var id = rejected.id();
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), form("897069650", "8"));

        // Then
        assertThat(post("no-id", "Content-Type", "application/json")).isEqualTo(400);
        assertThat(post("01KARQ3W5C8D9E0F1G2H3J4K5M", "Content-Type", "application/json"))
                .isEqualTo(404);
        assertThat(post(id, "Content-Type", "text/plain")).isEqualTo(415);
        assertThat(post(id, "Content-Type", "application/json", "Origin", "http://evil.example"))
                .isEqualTo(403);
        assertThat(statusUnderTheName("evil.example", id)).isEqualTo(403);
        assertThat(rejected.folder()).exists();
        assertThat(post(id, "Content-Type", "application/json")).isEqualTo(202);
        assertThat(stage.outcomes().await("by-http").box()).isEqualTo("done");
        assertThat(post(id, "Content-Type", "application/json")).isEqualTo(409);
    }

    @Test
    void whatIsNotUnderstoodMovesNothing() {
        // Then
        assertThat(stage.installation.command("redrive").exitCode(COMMAND)).isEqualTo(2);
        assertThat(stage.installation.command("redrive", "ZZZZZZZZ").exitCode(COMMAND))
                .isEqualTo(1);
        assertThat(stage.installation.command("--help").exitCode(COMMAND)).isZero();
        assertThat(stage.installation.command("--version").exitCode(COMMAND)).isZero();
    }

    private static Filed reject(Stage stage, String key) {
        stage.inbox()
                .prepare(PROFILE, key)
                .with("skjema.xml", form("897069650", "500"))
                .with("vedlegg/a.pdf", "%PDF-1.4\na " + key + "\n%%EOF\n")
                .with("vedlegg/b.pdf", "%PDF-1.4\nb " + key + "\n%%EOF\n")
                .with(".ready", "")
                .drop();
        var filed = stage.outcomes().await(key);
        assertThat(filed.box()).as(() -> filed.report().toPrettyString()).isEqualTo("rejected");
        return filed;
    }

    private static String form(String owner, String count) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Skjema dataFormatId=\"9001\"><orgnr>" + owner
                + "</orgnr><navn>DDG Fitness AS</navn><antall>" + count + "</antall></Skjema>";
    }

    private static void moveByHand(Filed rejected) throws IOException {
        var to = stage.inbox().folder(PROFILE).resolve(rejected.folder().getFileName());
        Files.move(rejected.folder(), to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String run(String... command) {
        var process = stage.installation.command(command);
        int code = process.exitCode(COMMAND);
        assertThat(code).as(process::output).isZero();
        return process.output();
    }

    private static String shortForm(String id) {
        return id.substring(18);
    }

    private static boolean isLive(JsonNode instance) {
        return !instance.hasNonNull("hardDeleted");
    }

    private static int port() {
        var found = ADDRESS.matcher(stage.installation.log());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static int post(String id, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port() + "/api/submissions/" + id + "/redrive"))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        var type = answer.statusCode() < 300 ? "application/json" : "application/problem+json";
        assertThat(answer.headers().allValues("Content-Type")).isEqualTo(List.of(type));
        return answer.statusCode();
    }

    /** As a page does whose name was made to lead to this machine. */
    private static int statusUnderTheName(String host, String id) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            var request = "POST /api/submissions/" + id + "/redrive HTTP/1.1\r\nHost: " + host
                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}

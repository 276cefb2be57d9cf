package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.sandbox.Sandbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor of the packaged program: beside a courier that runs, where none does, and by HTTP. */
class DoctorIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Sandbox altinn = Sandbox.start(0);
    private final SandboxControl sandbox = new SandboxControl(altinn.baseUri());
    private final Installation installation;

    DoctorIT(@TempDir Path home) {
        this.installation = Installation.in(home, altinn.baseUri(), altinn.defaultClientKey());
    }

    @AfterEach
    void stop() {
        altinn.close();
    }

    @Test
    void itLooksBesideACourierThatRunsByHttpAndWhereNoneDoes() throws Exception {
        // Given
        Files.setPosixFilePermissions(
                installation.home().resolve("client-key.json"), PosixFilePermissions.fromString("rw-------"));
        try (var courier = RunningCourier.start(installation)) {

            // Then
            beside();
            byHttp();
            misunderstood();
            assertThat(courier.isAlive()).isTrue();
        }
        whereNoneRuns();
        withoutSettings();
    }

    private void beside() {
        var beside = installation.command(
                "doctor", "--profile", "ttd-courier-test", "--owner", "897069650", "--owner", "01039012345");
        assertThat(beside.exitCode(PATIENCE)).as(beside.output()).isEqualTo(2);
        assertThat(beside.output().lines())
                .anyMatch(line -> line.matches("ok +journal +a courier is running, .*"))
                .anyMatch(line -> line.matches("ok +grant +ttd-courier-test for 897069650: Maskinporten grants .*"))
                .anyMatch(line -> line.matches("ok +exchange +ttd-courier-test for 897069650: .*"))
                .anyMatch(line -> line.matches("wrong +grant +ttd-courier-test for 010390\\*\\*\\*\\*\\*: .* FIX: .*"))
                .noneMatch(line -> line.contains("eyJ") || line.contains("01039012345"));
    }

    private void byHttp() throws IOException, InterruptedException {
        awaitRoutes();
        var well = get("?profile=ttd-courier-test&owner=897069650", 200);
        assertThat(well.path("state").asText()).as(well.toString()).isEqualTo("ok");
        assertThat(finding(well, "journal").path("what").asText()).isEqualTo("this courier writes to it");
        sandbox.tell("/sandbox/faults", "{\"on\": \"exchange\", \"kind\": \"status\", \"status\": 403, \"times\": 1}");
        var wrong = get("?profile=ttd-courier-test", 503);
        assertThat(finding(wrong, "exchange").path("fix").asText()).contains("altinn:instances.read");
        var refused = get("?owner=01039012345", 400);
        assertThat(refused.toString()).doesNotContain("01039");
    }

    private void misunderstood() {
        var number = installation.command("doctor", "--owner", "0103901234");
        assertThat(number.exitCode(PATIENCE)).isEqualTo(3);
        assertThat(number.output()).contains("--owner takes").doesNotContain("0103901234");
    }

    private void whereNoneRuns() throws IOException {
        var stopped = installation.command("doctor", "--profile", "ttd-courier-test", "--json");
        assertThat(stopped.exitCode(PATIENCE)).as(stopped.output()).isZero();
        for (var line : stopped.output().lines().toList()) {
            assertThat(JSON.readTree(line).path("state").asText()).isEqualTo("ok");
        }
        assertThat(stopped.output()).contains("its tables are of version");
    }

    private void withoutSettings() throws IOException {
        Files.writeString(
                installation.home().resolve("config/application.properties"),
                "courier.altinn.connect-timeout=soon\ncourier.altinn.environment=tt02\n");
        var without = installation.command("doctor");
        assertThat(without.exitCode(PATIENCE)).isEqualTo(2);
        assertThat(without.output().lines())
                .anyMatch(line -> line.matches("wrong +settings +courier.folders.base is missing FIX: .*"))
                .anyMatch(line -> line.matches("wrong +settings +.*connect-timeout.*"))
                .noneMatch(line -> line.startsWith("\tat "));
    }

    /** They run a moment after courier says that it has started. */
    private void awaitRoutes() {
        var live = HttpRequest.newBuilder(installation.address().resolve("/q/health/live"))
                .build();
        await().atMost(PATIENCE)
                .until(() -> HttpClient.newHttpClient()
                                .send(live, BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    private JsonNode get(String query, int status) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(installation.address().resolve("/api/doctor" + query));
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static JsonNode finding(JsonNode diagnosis, String check) {
        return StreamSupport.stream(diagnosis.path("findings").spliterator(), false)
                .filter(finding -> finding.path("check").asText().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(diagnosis));
    }
}

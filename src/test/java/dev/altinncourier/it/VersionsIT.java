package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same submissions to the same app on each version of Altinn's app library that runs somewhere: the sender and the
 * ledger must not see which one it was, but where the versions themselves leave something else behind.
 */
class VersionsIT {

    private static final String[] VERSIONS = {"v7", "v84", "v811", "v812", "v9"};
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Stage stage;

    /** All are dropped at once, since each waits for Altinn most of the time; the faults hit the first of each app. */
    @BeforeAll
    static void drop(@TempDir Path home) throws IOException {
        var profiles = Files.createDirectories(home.resolve("profiles"));
        var shipped = Files.readString(Path.of("config/profiles/ttd-courier-test.yaml"));
        for (var version : VERSIONS) {
            var profile = shipped.replaceFirst("(?m)^profile: \\S+", "profile: " + version)
                    .replaceFirst("(?m)^app: \\S+", "app: " + app(version));
            Files.writeString(profiles.resolve(version + ".yaml"), profile);
        }
        stage = Stage.in(home, installation -> installation
                .with("courier.profiles", profiles.toString())
                .with("courier.retry.settle", "3s")
                .with("courier.retry.first-delay", "1s"));
        for (var version : VERSIONS) {
            stage.sandbox.tell(
                    "/sandbox/faults",
                    "{\"on\": \"next\", \"app\": \"ttd/" + app(version) + "\", \"kind\": \"reset-after\"}");
            drop(version, "lost-answer", number());
        }
        for (var version : VERSIONS) {
            stage.outcomes().await(version + "-lost-answer");
        }
        for (var version : VERSIONS) {
            drop(version, "good", number());
            drop(version, "invalid", "500");
            drop(version, "unreadable", "tre");
        }
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7", "v84", "v811", "v812", "v9"})
    void whatIsRightIsDelivered(String version) {
        // When
        var filed = stage.outcomes().await(version + "-good");

        // Then
        var instance = stage.delivered(filed);
        assertThat(filed.report().path("verdict").asText()).isEqualTo("delivered");
        assertThat(SandboxControl.elements(instance, "certificate")).hasSize(1);
        assertThat(filed.report().path("process"))
                .extracting(visit -> visit.path("task").asText())
                .containsExactly("Task_1", "Task_2");
    }

    /** v7 says one sentence; what is wrong is in its validation API only. */
    @ParameterizedTest
    @ValueSource(strings = {"v7", "v84", "v811", "v812", "v9"})
    void whatIsInvalidIsReportedFieldByField(String version) {
        // When
        var filed = stage.outcomes().await(version + "-invalid");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("rule").asText()).isEqualTo("validation-failed");
        assertThat(filed.report().path("issues"))
                .extracting(issue -> issue.path("field").asText())
                .containsExactly("antall");
        assertThat(filed.text()).contains("- antall: ");
        assertThat(only(filed).path("currentTask").asText()).isEqualTo("Task_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v7", "v84", "v811", "v812", "v9"})
    void lostAnswerOfNextIsNotRepeated(String version) {
        // When
        var filed = stage.outcomes().await(version + "-lost-answer");

        // Then
        stage.delivered(filed);
        assertThat(filed.report().path("process"))
                .extracting(visit -> visit.path("task").asText())
                .containsExactly("Task_1", "Task_2");
    }

    /** Old versions answer 500 and leave their instance behind; it is taken over, and what it lacks is refused again. */
    @ParameterizedTest
    @ValueSource(strings = {"v7", "v84", "v811", "v812", "v9"})
    void whatCannotBeReadIsRefusedAndCorrectedWithoutASecondInstance(String version) throws IOException {
        // Given
        var filed = stage.outcomes().await(version + "-unreadable");
        filed.assertIn("rejected");
        assertThat(filed.report().path("rule").asText()).isEqualTo("form-refused");
        assertThat(filed.text()).contains("kan grunnen også være en verdi inne i skjemaet");
        boolean leaves = version.equals("v7") || version.equals("v84");
        assertThat(stage.sandbox.liveInstancesOf(filed.id())).hasSize(leaves ? 1 : 0);

        // When
        Files.writeString(filed.folder().resolve("in/skjema.xml"), form(number()));
        Files.move(filed.folder(), stage.inbox().folder(version).resolve("rettet"));
        var corrected = stage.outcomes().await(version + "-unreadable");

        // Then
        corrected.assertIn("done");
        var live = stage.sandbox.liveInstancesOf(corrected.id());
        assertThat(live).hasSize(1);
        assertThat(live.get(0).path("ended").asText()).startsWith("20");
        assertThat(SandboxControl.elements(live.get(0), "certificate")).hasSize(1);
    }

    private static JsonNode only(Filed filed) {
        var live = stage.sandbox.liveInstancesOf(filed.id());
        assertThat(live).hasSize(1);
        return live.get(0);
    }

    private static String app(String version) {
        return version.equals("v812") ? "courier-test" : "courier-" + version;
    }

    private static String number() {
        return String.valueOf(COUNT.incrementAndGet());
    }

    private static void drop(String version, String what, String number) {
        var key = version + "-" + what;
        stage.inbox()
                .prepare(version, key)
                .with("skjema.xml", form(number))
                .with("attest.pdf", "%PDF-1.4\n" + key + "\n%%EOF\n")
                .with(".ready", "")
                .drop();
    }

    private static String form(String number) {
        return Forms.skjema("<orgnr>897069650</orgnr><navn>DDG Fitness AS</navn><antall>" + number + "</antall>");
    }
}

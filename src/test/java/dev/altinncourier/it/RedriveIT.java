package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was refused goes back to its inbox, by command and by hand. */
class RedriveIT extends OnStage {

    private static final String PROFILE = "ttd-courier-test";
    private static final Duration COMMAND = Duration.ofSeconds(60);

    @Test
    void aCommandSendsOnlyThePartThatWasCorrected() throws IOException {
        // Given
        var rejected = stage.reject("corrected");
        var id = rejected.id();
        int puts = stage.sandbox.received("putData");
        int posts = stage.sandbox.received("postData");
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), Forms.skjema("897069650", 3));

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
        var rejected = stage.reject("other-parts");
        var id = rejected.id();
        var in = rejected.folder().resolve("in");
        Files.writeString(in.resolve("skjema.xml"), Forms.skjema("897069650", 4));
        Files.delete(in.resolve("vedlegg/b.pdf"));
        Files.writeString(in.resolve("vedlegg/c.pdf"), "%PDF-1.4\nc\n%%EOF\n");

        // When
        moveByHand(rejected);
        var filed = stage.outcomes().await("other-parts");

        // Then
        filed.assertIn("done");
        var instances = stage.sandbox.instancesOf(id);
        assertThat(instances).hasSize(1);
        assertThat(SandboxControl.elements(instances.get(0), "certificate"))
                .extracting(element -> element.path("filename").asText())
                .containsExactlyInAnyOrder("a.pdf", "c.pdf");
    }

    @Test
    void aNewInstanceTakesThePlaceOfTheDraft() throws IOException {
        // Given
        var rejected = stage.reject("anew");
        var id = rejected.id();
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), Forms.skjema("897069650", 5));

        // When
        run("redrive", "--new-instance", id);
        var filed = stage.outcomes().await("anew");

        // Then
        filed.assertIn("done");
        assertThat(stage.sandbox.instancesOf(id)).hasSize(2);
        assertThat(stage.sandbox.liveInstancesOf(id)).singleElement().satisfies(live -> assertThat(
                        filed.report().at("/instance/id").asText())
                .isEqualTo(live.path("id").asText()));
    }

    @Test
    void theInstanceOfAnotherOwnerIsNotUsed() throws IOException {
        // Given
        var rejected = stage.reject("another-owner");
        var id = rejected.id();
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), Forms.skjema("950474084", 6));

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
    void whatIsNotUnderstoodMovesNothing() {
        // Then
        assertThat(stage.installation.command("redrive").exitCode(COMMAND)).isEqualTo(2);
        assertThat(stage.installation.command("redrive", "ZZZZZZZZ").exitCode(COMMAND))
                .isEqualTo(1);
        assertThat(stage.installation.command("--help").exitCode(COMMAND)).isZero();
    }

    @Test
    void theVersionIsThatOfTheProject() {
        // When
        var command = stage.installation.command("--version");

        // Then
        assertThat(command.exitCode(COMMAND)).isZero();
        assertThat(command.output()).matches("(?s).*Altinn Courier \\d+\\.\\d+.*");
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
}

package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Altinn refuses, and what courier leaves alone. */
class RefusalIT extends OnStage {

    private static final String PROFILE = "ttd-courier-test";

    @Test
    void everyValidationIssueIsReportedWithTheInstance() {
        // When
        drop("invalid", "<orgnr>897069650</orgnr><navn></navn><antall>500</antall>");
        var filed = stage.outcomes().await("invalid");

        // Then
        var report = filed.report();
        assertThat(filed.box()).as(report::toPrettyString).isEqualTo("rejected");
        assertThat(report.path("category").asText()).isEqualTo("VALIDATION");
        assertThat(report.path("issues"))
                .extracting(issue -> issue.path("field").asText())
                .containsExactlyInAnyOrder("navn", "antall");
        var instances = stage.sandbox.instancesOf(filed.id());
        assertThat(instances).hasSize(1);
        assertThat(instances.get(0).path("currentTask").asText()).isEqualTo("Task_1");
        assertThat(report.at("/remoteState/instance/id").asText())
                .isEqualTo(instances.get(0).path("id").asText());
        assertThat(filed.text())
                .contains("navn", "antall", instances.get(0).path("id").asText());
    }

    @Test
    void anOwnerThatAltinnDoesNotKnowIsTheSendersToFix() {
        // When
        drop("stranger", "<orgnr>974760673</orgnr><navn>Ukjent AS</navn><antall>1</antall>");
        var filed = stage.outcomes().await("stranger");

        // Then
        filed.assertIn("rejected");
        assertThat(stage.sandbox.instancesOf(filed.id())).isEmpty();
    }

    @Test
    void aFolderOfNoProfileIsLeftAndWarnedAboutOnce() {
        // When
        var folder = stage.inbox().folder("no-such-profile");
        stage.inbox()
                .prepare("no-such-profile", "lost")
                .with("skjema.xml", "<Skjema/>")
                .with(".ready", "")
                .drop();
        drop("after-the-lost", "<orgnr>897069650</orgnr><navn>DDG Fitness AS</navn><antall>3</antall>");
        stage.outcomes().await("after-the-lost");

        // Then
        assertThat(folder.resolve("lost/.ready")).exists();
        assertThat(stage.installation.log().lines().filter(line -> line.contains("no-such-profile")))
                .hasSize(1);
    }

    @Test
    void aDropThatIsStillBeingWrittenIsLeft() throws IOException {
        // Given
        var inbox = stage.inbox().folder(PROFILE);
        var unmarked = Files.createDirectory(inbox.resolve("unmarked"));
        Files.writeString(unmarked.resolve("skjema.xml"), "<Skjema><orgnr>8970");
        Files.writeString(inbox.resolve("half.xml.part"), "<Skjema><orgnr>8970");
        var growing = inbox.resolve("growing.xml");
        Files.writeString(growing, "<Skjema>");

        // When
        for (int i = 0; i < 20; i++) {
            Files.writeString(growing, Files.readString(growing) + "<linje/>");
            OutcomeFolders.pause(Duration.ofMillis(300));
        }

        // Then
        assertThat(unmarked.resolve("skjema.xml")).exists();
        assertThat(inbox.resolve("half.xml.part")).exists();
        assertThat(growing).exists();
        assertThat(stage.outcomes().all())
                .noneMatch(filed -> filed.folder().toString().matches(".*(unmarked|half|growing).*"));
    }

    private static void drop(String key, String content) {
        stage.inbox()
                .prepare(PROFILE, key)
                .with("skjema.xml", Forms.skjema(content))
                .with(".ready", "")
                .drop();
    }
}

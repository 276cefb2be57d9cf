package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft that Altinn refused is deleted where an operator wants none to be left. */
class DraftsIT {

    private static final Duration COMMAND = Duration.ofSeconds(60);

    @Test
    void theDraftIsDeletedWhereTheSettingsSaySo(@TempDir Path home) throws IOException {
        try (var deleting = Stage.in(home, installation -> installation.with("courier.drafts", "delete"))) {
            // When
            var rejected = deleting.reject("no-draft");
            var id = rejected.id();

            // Then
            assertThat(rejected.report().at("/remoteState/draft").asText()).isEqualTo("deleted");
            assertThat(rejected.report().at("/remoteState/instance/link").asText())
                    .isNotBlank();
            assertThat(rejected.report().path("createsNewInstance").asBoolean()).isTrue();
            assertThat(rejected.text()).contains("utkastet er slettet", "the draft has been deleted");
            assertThat(deleting.sandbox.liveInstancesOf(id)).isEmpty();

            // When
            Files.writeString(rejected.folder().resolve("in/skjema.xml"), Forms.skjema("897069650", 7));
            deleting.installation.command("redrive", id).exitCode(COMMAND);
            var filed = deleting.outcomes().await("no-draft");

            // Then
            filed.assertIn("done");
            assertThat(deleting.sandbox.instancesOf(id)).hasSize(2);
            assertThat(deleting.sandbox.liveInstancesOf(id)).hasSize(1);
        }
    }
}

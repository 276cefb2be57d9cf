package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that cannot go well ends at once, with one line that says what to mend. */
class StartFailureIT {

    private final Path home;
    private final Installation installation;

    StartFailureIT(@TempDir Path home) {
        this.home = home;
        var nobody = URI.create("http://localhost:9");
        this.installation = Installation.in(home, nobody, JsonNodeFactory.instance.objectNode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "courier.folders.base",
                "courier.altinn.environment",
                "courier.auth.maskinporten.client-id",
                "courier.auth.maskinporten.key-file"
            })
    void aMissingSettingIsNamed(String setting) {
        // Given
        installation.without(setting);

        // Then
        assertThat(lineOfFailure()).contains(setting);
    }

    @Test
    void aWrongProfileIsNamedWithItsLine() throws IOException {
        // Given
        var profiles = Files.createDirectory(home.resolve("profiles"));
        var wrong = Files.readString(Path.of("config/profiles/ttd-bidrag.yaml"))
                .replace("dataType: model1", "datatype: model1");
        Files.writeString(profiles.resolve("ttd-bidrag.yaml"), wrong);
        installation.with("courier.profiles", "profiles");
        long line = wrong.substring(0, wrong.indexOf("datatype")).lines().count();

        // Then
        assertThat(lineOfFailure()).contains("ttd-bidrag.yaml:" + line, "'datatype'", "write 'dataType'");
    }

    @Test
    void anInboxThatCannotBeWrittenIsNamed() throws IOException {
        // Given
        Files.createDirectories(installation.base());
        Files.writeString(installation.base().resolve("inbox"), "a file where the folder should be");

        // Then
        assertThat(lineOfFailure())
                .contains(installation.base().resolve("inbox").toString());
    }

    @Test
    void aBaseFolderThatCannotBeMadeIsNamed() throws IOException {
        // Given
        Files.writeString(installation.base(), "a file where the folder should be");

        // Then
        assertThat(lineOfFailure()).contains(installation.base().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:postgresql://localhost:9/courier?password=hidden-one", "jdbc:mysql://localhost/?hidden-one"
            })
    void aJournalThatCannotBeReachedIsNamedWithoutItsPassword(String url) {
        // Given
        installation
                .with("courier.journal.url", url)
                .with("courier.journal.username", "courier")
                .with("courier.journal.password", "hidden-two");

        // Then
        assertThat(lineOfFailure())
                .startsWith("courier cannot start: ")
                .contains("courier.journal.url")
                .doesNotContain("hidden");
    }

    @Test
    void anAddressThatOthersReachIsRefusedUntilItIsSaidWhoMayCall() {
        // Given
        installation.with("courier.server.host", "0.0.0.0");

        // Then
        assertThat(lineOfFailure())
                .contains(
                        "courier.server.host is 0.0.0.0", "courier.server.oidc.issuer", "courier.server.tls.client-ca");
    }

    /** A sender's share mounted as the inbox of one profile, for instance. */
    @Test
    void anInboxOnAnotherFilesystemIsRefusedWithAdvice() {
        // Given
        try (var share = SmallDisk.mountOn(installation.base().resolve("inbox/ttd-bidrag"), 1)) {

            // Then
            assertThat(lineOfFailure())
                    .contains(share.folder().toString(), "by one rename", "on one and the same filesystem");
        }
    }

    /** The one line that a start which fails must come with; the exit code says that something is to be mended. */
    private String lineOfFailure() {
        var courier = installation.launch();
        assertThat(courier.exitCode(Duration.ofSeconds(90))).isEqualTo(2);
        var lines = courier.output().lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}

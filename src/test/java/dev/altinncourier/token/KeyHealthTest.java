package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What health says of the keys. */
class KeyHealthTest {

    private final Path folder;

    KeyHealthTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keyThatIsRegisteredByItsIdIsWell() throws Exception {
        // Given
        var file = Files.writeString(folder.resolve("key.jwk"), Keys.jwk(Keys.RSA, "my-key"));

        // When
        var health = health(Settings.complete(file));

        // Then
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(data(health)).containsKey("key my-key").doesNotContainKey("days left");
    }

    @Test
    void certificateInItsLastWeekIsSaidWithTheFix() throws Exception {
        // Given
        var store = folder.resolve("key.p12");
        Keys.addTo(store, "courier", List.of("-keyalg", "RSA", "-keysize", "2048"));

        // When
        var health = health(Settings.complete(store).with("key-password", Keys.PASSWORD));

        // Then
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(data(health)).containsEntry("days left", 1L).containsKey("fix");
    }

    @Test
    void fileThatCannotBeUsedIsDownAndShowsNothingOfItself() throws Exception {
        // Given
        var file = Files.writeString(folder.resolve("key.jwk"), "secret-stuff");

        // When
        var health = health(Settings.complete(file));

        // Then
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(data(health)).containsKey("signing-key-unusable");
        assertThat(data(health).toString()).doesNotContain("secret-stuff");
    }

    @Test
    void installationWithoutMaskinportenIsWell() {
        assertThat(health(Settings.none()).getStatus()).isEqualTo(Status.UP);
    }

    private static HealthCheckResponse health(Settings settings) {
        var config = settings.maskinporten();
        return new KeyHealth(new SigningKeys(config), new KeyExpiry(Clock.systemUTC()), config).call();
    }

    private static Map<String, Object> data(HealthCheckResponse health) {
        return health.getData().orElseThrow();
    }
}

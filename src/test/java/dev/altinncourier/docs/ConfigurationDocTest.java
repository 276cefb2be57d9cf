package dev.altinncourier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationDocTest {

    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Path SHIPPED = Path.of("config/application.properties");
    private static final String WRITE = "./mvnw test -Dtest=ConfigurationDocTest -Dcourier.docs.write=true";

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        // Given
        if (Boolean.getBoolean("courier.docs.write")) {
            Files.writeString(PAGE, ConfigurationDoc.render());
        }

        // When
        var page = Files.readString(PAGE);

        // Then
        assertThat(page).as("%s is stale, run %s", PAGE, WRITE).isEqualTo(ConfigurationDoc.render());
    }

    @Test
    void everySettingThatTheCodeReadsIsKnownToThePage() throws IOException {
        assertThat(ConfigurationDoc.knownNames()).containsAll(SettingSources.injectedNames());
    }

    @Test
    void theShippedFileShowsEverySettingWithItsDefault() throws IOException {
        // Given
        var settings = ConfigurationDoc.operatorSettings();

        // When
        var lines = Files.readAllLines(SHIPPED);

        // Then
        assertThat(settings).allSatisfy(setting -> assertThat(lines)
                .as("%s shows %s", SHIPPED, setting.name())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "#" + setting.name() + "=" + setting.preset().orElse(""))));
    }

    @Test
    void theShippedFileKnowsNoOtherSetting() throws IOException {
        // Given
        var names =
                ConfigurationDoc.operatorSettings().stream().map(Setting::name).toList();

        // When
        var shown = settingsShown(Files.readAllLines(SHIPPED));

        // Then
        assertThat(names).containsAll(shown);
    }

    @Test
    void theShippedFileSetsNothing() throws IOException {
        assertThat(Files.readAllLines(SHIPPED)).allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    private static List<String> settingsShown(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("#courier."))
                .map(line -> line.substring(1, line.indexOf('=')))
                .toList();
    }
}

package dev.altinncourier.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.docs.ProfileExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/profiles.md} shows is what courier takes. */
class ProfilePageTest {

    /** What the pieces of the page go into: has the roles and data types that they speak of. */
    private static final String AROUND =
            """
            profile: piece
            org: skd
            app: piece
            auth: {kind: maskinporten}
            owner: {type: either, from: manifest}
            instantiate: {mode: json}
            files:
              - {role: skjema, match: {root: skjema}, dataType: model, kind: form, contentType: application/xml}
              - {role: konvolutt, match: {root: konvolutt}, dataType: k, kind: form, contentType: application/xml}
              - {role: melding, match: {root: melding}, dataType: mvamelding, kind: attachment, contentType: text/xml}
              - {role: vedlegg, match: {glob: "*.pdf"}, dataType: v, kind: attachment, contentType: application/pdf, max: 9}
            process:
              - {task: data, action: write}
              - {task: confirmation, action: confirm}
            """;

    private static final Pattern SCHEMA_FILE = Pattern.compile("schemas/[\\w./-]+");

    private final Path folder;
    private final ProfileSchema schema = new ProfileSchema();

    ProfilePageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<String> profiles() {
        return ProfileExamples.profiles().stream();
    }

    static Stream<String> pieces() {
        return ProfileExamples.pieces().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileOfThePageIsTaken(String example) throws IOException {
        // When
        var complaints = complaints(ProfileExamples.fileOf(example), example);

        // Then
        assertThat(complaints).isEmpty();
        assertThat(schema.complaints(ProfileSchema.read(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void everyPieceOfThePageIsTaken(String example) throws IOException {
        // Given
        var profile = inProfile(example);

        // When
        var complaints = complaints("piece.yaml", ProfileSchema.write(profile));

        // Then
        assertThat(complaints).isEmpty();
        assertThat(schema.complaints(profile)).isEmpty();
    }

    @Test
    void everyShippedProfileIsListedAndHasAnExample() throws IOException {
        // Given
        var page = Files.readString(Path.of("docs/profiles.md"));
        var examples = Files.readString(Path.of("examples/README.md"));

        // When
        var shipped = ProfileCheck.filesOf(Path.of("config/profiles")).stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""));

        // Then
        assertThat(shipped).allSatisfy(profile -> {
            assertThat(page).contains("| `" + profile + "` |");
            assertThat(examples).contains("](" + profile + "/");
            assertThat(Path.of("examples", profile)).isNotEmptyDirectory();
        });
    }

    @Test
    void everyKeyIsShownInAnExample() {
        // Given
        var shown = String.join("\n", ProfileExamples.all());

        // Then
        assertThat(schema.keys()).allSatisfy(key -> assertThat(shown)
                .as("no example of docs/profiles.md has '" + key + "'")
                .containsPattern("(^|[\\s{,])" + key + ":"));
    }

    @Test
    void theTablesAreThoseOfTheSchema() throws IOException {
        // Given
        var page = Path.of("docs/profiles.md");

        // When
        var rendered = new ProfileTables(schema).into(Files.readString(page));
        if (Boolean.getBoolean("courier.docs.write")) {
            Files.writeString(page, rendered);
        }

        // Then
        assertThat(Files.readString(page))
                .as("write them with ./mvnw test -Dtest=ProfilePageTest -Dcourier.docs.write=true")
                .isEqualTo(rendered);
    }

    private List<String> complaints(String file, String yaml) throws IOException {
        for (var named : SCHEMA_FILE.matcher(yaml).results().toList()) {
            Files.createDirectories(folder.resolve("schemas"));
            Files.writeString(folder.resolve(named.group()), "a schema");
        }
        return new Profiles(folder).file(file, yaml).complaints();
    }

    /** A piece's keys take the place of the profile's; its entries of {@code files} come first. */
    private static JsonNode inProfile(String example) {
        var profile = (ObjectNode) ProfileSchema.read(AROUND);
        var piece = ProfileSchema.read(example);
        var files = (ArrayNode) profile.path("files").deepCopy();
        profile.setAll((ObjectNode) piece);
        if (piece.has("files")) {
            files.forEach(file -> addUnlessThere((ArrayNode) piece.path("files"), file));
        }
        return profile;
    }

    private static void addUnlessThere(ArrayNode files, JsonNode file) {
        for (var there : files) {
            if (there.path("role").equals(file.path("role"))) {
                return;
            }
        }
        files.add(file);
    }
}

package dev.altinncourier.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.altinncourier.altinn.AppMetadata;
import dev.altinncourier.altinn.AppMetadata.DataType;
import dev.altinncourier.altinn.AppMetadata.Limits;
import dev.altinncourier.altinn.AppMetadata.Scopes;
import dev.altinncourier.live.AppProcess.Task;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.ProfileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sandbox's apps do not show. */
class AppComparisonTest {

    private static final DataType FORM = new DataType("model", true, true, "Task_1", limits(null, 1, 1));
    private static final DataType PDF = new DataType("pdf", false, false, "Task_1", limits(10L, 5, 0));
    private static final Set<String> EVERYBODY = Set.of();
    private static final Scopes NO_SCOPES = new Scopes(null, null);

    private final Path folder;

    AppComparisonTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatFitsIsWithoutDifference() throws IOException {
        assertThat(differences(app("8.12.7", EVERYBODY, NO_SCOPES, FORM, PDF), profile("either")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("owners")
    void theOwnerIsComparedWithThePartyTypes(String type, Set<String> allowed, String difference) throws IOException {
        // Given
        var app = app("8.12.7", allowed, NO_SCOPES, FORM, PDF);

        // Then
        assertThat(differences(app, profile(type))).containsExactly(difference);
    }

    static Stream<Arguments> owners() {
        return Stream.of(
                arguments(
                        "either",
                        Set.of("organisation"),
                        "the app is for organisation: write 'owner.type: organisation'"),
                arguments("organisation", Set.of("person"), "the app is for person: write 'owner.type: person'"),
                arguments(
                        "person",
                        Set.of("subUnit", "organisation"),
                        "the app is for organisation, subUnit: write 'owner.type: organisation'"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("types")
    void aDataTypeIsComparedInFull(DataType type, String difference) throws IOException {
        // Given
        var app = app("8.12.7", EVERYBODY, NO_SCOPES, FORM, type);

        // Then
        assertThat(differences(app, profile("either"))).containsExactly(difference);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(
                        new DataType("pdf", false, false, "Task_2", limits(10L, 5, 0)),
                        "'vedlegg': 'pdf' belongs to the task Task_2, but files are sent in Task_1: leave the file to whoever"
                                + " completes Task_2"),
                arguments(
                        new DataType("pdf", false, false, "Task_1", limits(0L, 5, 0)),
                        "'vedlegg': 'pdf' has maxSize 0 and takes no file: ask the service owner, or drop the entry"),
                arguments(
                        new DataType("pdf", false, false, "Task_1", limits(null, 0, 2)),
                        "'min' of 'pdf' is 0, the app wants 2: write 'min: 2'"),
                arguments(
                        new DataType("pdf", true, false, "Task_1", limits(null, 0, 0)),
                        "'vedlegg': 'pdf' is a form of the app: write 'kind: form'"));
    }

    @Test
    void theAppsOwnScopesAreDemanded() throws IOException {
        // Given
        var app = app("8.12.7", EVERYBODY, new Scopes("altinn:instances.read", "ttd:write"), FORM, PDF);

        // Then
        assertThat(differences(app, profile("either")))
                .containsExactly("the app demands the scope ttd:write: add it to 'auth.scopes', and to the client");
    }

    @Test
    void anOldAppPublishesNoXsd() throws IOException {
        // Given
        var checked = profile("either", "schema: {check: warn, from: app}");

        // Then
        assertThat(differences(app("8.12.5.0", EVERYBODY, NO_SCOPES, FORM, PDF), checked))
                .containsExactly(
                        "'skjema': the app publishes no XSD before library 8.12.6: write 'file:' with a schema of your own");
        assertThat(differences(app("8.12.6.0", EVERYBODY, NO_SCOPES, FORM, PDF), checked))
                .isEmpty();
        assertThat(differences(app("9.0.0-preview", EVERYBODY, NO_SCOPES, FORM, PDF), checked))
                .isEmpty();
        assertThat(differences(app(null, EVERYBODY, NO_SCOPES, FORM, PDF), checked))
                .hasSize(1);
    }

    private static Limits limits(@Nullable Long mebibytes, int most, int least) {
        return new Limits(List.of(), mebibytes, most, least);
    }

    private static AppMetadata app(@Nullable String version, Set<String> parties, Scopes scopes, DataType... types) {
        return new AppMetadata("ttd/app", version, List.of(types), parties, scopes);
    }

    private static List<String> differences(AppMetadata app, AppProfile profile) {
        var process = new AppProcess(List.of(new Task("Task_1", "data"), new Task("Task_2", "confirmation")));
        return new AppComparison(profile, app)
                .differences(Optional.of(process), List.of("altinn:instances.read")).stream()
                        .map(Difference::toString)
                        .toList();
    }

    private AppProfile profile(String owner) throws IOException {
        return profile(owner, "min: 1");
    }

    private AppProfile profile(String owner, String more) throws IOException {
        var file = Files.writeString(
                folder.resolve("a.yaml"),
                """
                profile: a
                org: ttd
                app: app
                auth: {kind: maskinporten}
                owner: {type: %s, from: manifest}
                instantiate: {mode: json}
                files:
                  - {role: skjema, match: {root: s}, dataType: model, kind: form, contentType: application/xml, %s}
                  - {role: vedlegg, match: {glob: "*"}, dataType: pdf, kind: attachment, contentType: application/pdf}
                process:
                  - {task: data, action: write}
                  - {task: confirmation, action: confirm}
                """
                        .formatted(owner, more));
        return new ProfileCheck(Environment.TT02).check(file).profile().orElseThrow();
    }
}

package dev.altinncourier.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.ProfileCheck;
import dev.altinncourier.sandbox.Sandbox;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the sandbox, whose metadata and processes are those that were recorded. */
class LiveCheckTest {

    /** Fits the sample app, as far as the sample app goes. */
    private static final String PROFILE =
            """
            profile: sample
            org: ttd
            app: courier-test
            auth: {kind: maskinporten}
            owner: {type: either, from: manifest}
            instantiate: {mode: multipart}
            files:
              - {role: skjema, match: {root: Skjema}, dataType: model1, kind: form, contentType: application/xml}
              - role: vedlegg
                match: {glob: "*.pdf"}
                dataType: certificate
                kind: attachment
                contentTypes: [application/pdf, image/png]
                max: 3
                maxBytes: 1MiB
            process:
              - {task: data, action: write}
              - {task: confirmation, action: confirm}
            """;

    private static Sandbox sandbox;

    private final Path folder;

    LiveCheckTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(0);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aProfileThatFitsHasNoDifferences() throws IOException {
        // When
        var report = check(profile(PROFILE));

        // Then
        assertThat(report.differences()).isEmpty();
        assertThat(report.app())
                .isEqualTo("ttd/courier-test, app library 8.12.7.0: nothing that courier needs to work around");
    }

    static List<Path> shipped() throws IOException {
        return ProfileCheck.filesOf(Path.of("config/profiles"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theShippedProfilesFitTheirApps(Path file) {
        // When
        var report = check(read(file));

        // Then
        assertThat(report.differences()).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void everyDifferenceIsALineWithWhatToWrite(String piece, String replacement, String difference) throws IOException {
        // When
        assertThat(PROFILE).contains(piece);
        var report = check(profile(PROFILE.replace(piece, replacement)));

        // Then
        assertThat(report.differences()).extracting(Difference::toString).containsExactly(difference);
    }

    static Stream<Arguments> mistakes() {
        return Stream.concat(files(), process());
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "dataType: certificate",
                        "dataType: sertifikat",
                        "'vedlegg': the app has no data type 'sertifikat': write 'certificate'"),
                arguments(
                        "dataType: certificate",
                        "dataType: attachments",
                        "'vedlegg': the app has no data type 'attachments': write one of model1, certificate"),
                arguments(
                        "dataType: model1, kind: form",
                        "dataType: model1, kind: attachment, min: 1",
                        "'skjema': 'model1' is a form of the app: write 'kind: form'"),
                arguments(
                        "[application/pdf, image/png]",
                        "[application/pdf, image/jpeg]",
                        "'vedlegg': 'certificate' does not take image/jpeg: write application/pdf or image/png"),
                arguments(
                        "kind: form, contentType: application/xml",
                        "kind: form, contentType: application/json",
                        "'skjema': 'model1' does not take application/json: write application/xml"),
                arguments(
                        "maxBytes: 1MiB",
                        "maxBytes: 2MB",
                        "'vedlegg': 'maxBytes' is more than the 1 MiB that 'certificate' takes: write 'maxBytes: 1MiB'"),
                arguments("max: 3", "max: 4", "'max' of 'certificate' is 4, the app takes 3: write 'max: 3'"),
                arguments(
                        "  - {role: skjema, match: {root: Skjema}, dataType: model1, kind: form, contentType: application/xml}\n",
                        "",
                        "the app wants 'model1', which no entry of 'files' sends: add an entry with 'dataType: model1'"));
    }

    private static Stream<Arguments> process() {
        return Stream.of(
                arguments(
                        "  - {task: confirmation, action: confirm}\n",
                        "",
                        "the process has the task Task_2 (confirmation), which no step is for: add '{task: confirmation,"
                                + " action: confirm}', or with 'actor: person', or write 'stopAt: before-person'"),
                arguments(
                        "  - {task: confirmation, action: confirm}\n",
                        "  - {task: confirmation, action: confirm}\n  - {task: signing, action: sign}\n",
                        "the process has no task 'signing': write one of Task_1 (data), Task_2 (confirmation)"),
                arguments(
                        "  - {task: data, action: write}\n  - {task: confirmation, action: confirm}\n",
                        "  - {task: confirmation, action: confirm}\n  - {task: Task_1, action: write}\n",
                        "the tasks come in another order than the steps: write them in the order Task_1 (data), Task_2"
                                + " (confirmation)"),
                arguments(
                        "process:\n",
                        "stopAt: feedback\nfeedback: {dataTypes: [certificate]}\nprocess:\n",
                        "the process has no feedback task: nobody would answer: write 'stopAt: end'"),
                arguments(
                        "process:\n",
                        "feedback: {dataTypes: [kvittering]}\nprocess:\n",
                        "'feedback': the app has no data type 'kvittering': write one of model1, certificate"),
                arguments(
                        "app: courier-test",
                        "app: courier-feedback",
                        "the process has a feedback task, in which the authority answers: write 'stopAt: feedback' and a"
                                + " block 'feedback'"));
    }

    @Test
    void aFormThatTheInstanceFillsIsNotMissing() throws IOException {
        // Given
        var withoutForm = PROFILE.replaceAll("  - \\{role: skjema.*\n", "")
                .replace("{mode: multipart}", "{mode: json, dataValues: {orgnr: \"897069650\"}}");

        // When
        var report = check(profile(withoutForm));

        // Then
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void filesThatAreNotSentNeedNotFit() throws IOException {
        // When
        var report = check(profile(
                PROFILE.replace("[application/pdf, image/png]", "[image/jpeg]").replace("max: 3", "max: 0")));

        // Then
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void whatIsLeftToAPersonIsNotMissing() throws IOException {
        // When
        var report = check(profile(
                PROFILE.replace("  - {task: confirmation, action: confirm}\n", "") + "stopAt: before-person\n"));

        // Then
        assertThat(report.differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "courier-v7, app library 7 or older: refuses with one sentence",
        "courier-v84, app library 8.4.0",
        "courier-v811, app library 8.11.5",
        "courier-v9, a preview with a workflow engine"
    })
    void everyVersionOfTheAppLibraryIsCompared(String app, String words) throws IOException {
        // When
        var report = check(profile(PROFILE.replace("app: courier-test", "app: " + app)));

        // Then
        assertThat(report.app()).contains("ttd/" + app, words);
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void anAppThatIsNotThereIsTheOneDifference() throws IOException {
        // When
        var report = check(profile(PROFILE.replace("app: courier-test", "app: nothing")));

        // Then
        assertThat(report.app()).isEmpty();
        assertThat(report.differences())
                .singleElement()
                .asString()
                .contains("/ttd/nothing/api/v1/applicationmetadata answers 404", "look at 'org', 'app'");
    }

    @Test
    void anAltinnThatCannotBeReachedIsSaidSo() throws IOException {
        // When
        var report = new LiveCheck(settings(URI.create("http://localhost:9")), List.of()).check(profile(PROFILE));

        // Then
        assertThat(report.differences()).singleElement().asString().contains("cannot be read", "courier.altinn.*");
    }

    private static LiveCheck.Report check(AppProfile profile) {
        return new LiveCheck(settings(sandbox.baseUri()), List.of("altinn:instances.read")).check(profile);
    }

    private AppProfile profile(String yaml) throws IOException {
        return read(Files.writeString(folder.resolve("sample.yaml"), yaml));
    }

    private static AppProfile read(Path file) {
        var checked = new ProfileCheck(Environment.SANDBOX).check(file);
        assertThat(checked.errors()).isEmpty();
        return checked.profile().orElseThrow();
    }

    private static AltinnConfig settings(URI altinn) {
        var settings = Map.of(
                "courier.altinn.environment", "sandbox",
                "courier.altinn.platform-url", altinn.toString(),
                "courier.altinn.apps-url", altinn.toString());
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(AltinnConfig.class)
                .build()
                .getConfigMapping(AltinnConfig.class);
    }
}

package dev.altinncourier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final String FIRST = "01KARQ3W5C8D9E0F1G2H3J4K5M";
    private static final String SECOND = "01KARQ3W5C8D9E0F1G2H3J4K5N";
    private static final String SAME_END = "01KARQ3W5C8D9E0F1A2H3J4K5M";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path base;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        base = temp;
    }

    @Test
    void whatFailedIsListedAndWhatIsDoneIsNot() throws IOException {
        // Given
        failed("rejected", FIRST, "VALIDATION", "2026-11-23T10:00:00Z");
        failed("dead-letter", SECOND, "AUTH", "2026-11-22T10:00:00Z");
        failed("done", SAME_END, "BUG", "2026-11-22T10:00:00Z");

        // When
        int code = run("list");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString()).contains("2H3J4K5M", "VALIDATION", "2H3J4K5N", "AUTH", "lønn 010390*****");
    }

    @Test
    void aSelectionLeavesOutWhatItDoesNotName() throws IOException {
        // Given
        failed("rejected", FIRST, "VALIDATION", "2026-11-23T10:00:00Z");
        failed("dead-letter", SECOND, "AUTH", "2026-11-22T10:00:00Z");

        // When
        int code = run("redrive", "--since", "2026-11-23");

        // Then
        assertThat(code).isZero();
        assertThat(folder("rejected", FIRST)).doesNotExist();
        assertThat(folder("dead-letter", SECOND)).exists();
        assertThat(out.toString()).contains("1 re-driven");
    }

    @Test
    void aRedriveMovesTheFolderWithItsRequest() throws IOException {
        // Given
        failed("rejected", FIRST, "VALIDATION", "2026-11-23T10:00:00Z");

        // When
        int code = run("redrive", "2h3j4k5m", "--new-instance");

        // Then
        var moved = base.resolve("inbox/courier-test/lonn~2H3J4K5M");
        assertThat(code).isZero();
        assertThat(moved.resolve("in/skjema.xml")).exists();
        assertThat(Files.readString(moved.resolve("redrive.json"))).contains("\"newInstance\":true");
    }

    @Test
    void aDryRunMovesNothing() throws IOException {
        // Given
        failed("rejected", FIRST, "VALIDATION", "2026-11-23T10:00:00Z");

        // When
        int code = run("redrive", "--category", "validation", "--dry-run");

        // Then
        assertThat(code).isZero();
        assertThat(folder("rejected", FIRST)).exists();
        assertThat(folder("rejected", FIRST).resolve("redrive.json")).doesNotExist();
        assertThat(base.resolve("inbox")).doesNotExist();
        assertThat(out.toString()).contains("1 would be re-driven");
    }

    @Test
    void anAmbiguousIdIsRefused() throws IOException {
        // Given
        failed("rejected", FIRST, "VALIDATION", "2026-11-23T10:00:00Z");
        failed("dead-letter", SAME_END, "AUTH", "2026-11-22T10:00:00Z");

        // When
        int code = run("redrive", "2H3J4K5M");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains(FIRST, SAME_END);
        assertThat(folder("rejected", FIRST)).exists();
        assertThat(folder("dead-letter", SAME_END)).exists();
    }

    @Test
    void whatIsDoneIsNotRedriven() throws IOException {
        // Given
        failed("done", FIRST, "BUG", "2026-11-23T10:00:00Z");

        // When
        int code = run("redrive", FIRST);

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(folder("done", FIRST)).exists();
    }

    @Test
    void aClaimThatLeadsOutOfTheInboxIsNotFollowed() throws IOException {
        // Given
        failed("rejected", FIRST, "VALIDATION", "2026-11-23T10:00:00Z");
        Files.writeString(
                folder("rejected", FIRST).resolve("claim.json"),
                "{\"id\":\"" + FIRST + "\",\"profile\":\"../../elsewhere\",\"key\":\"x\"}");

        // When
        int code = run("redrive", FIRST);

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(folder("rejected", FIRST)).exists();
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(run("redrive")).isEqualTo(2);
        assertThat(run("list", "--category", "bad-luck")).isEqualTo(2);
        assertThat(run("list", "--since", "yesterday")).isEqualTo(2);
        assertThat(run("show", "../../etc")).isEqualTo(1);
        assertThat(run("launch")).isEqualTo(2);
        assertThat(err.toString()).contains("VALIDATION", "yesterday");
    }

    @Test
    void helpNeedsNoSettings() {
        // When
        int code = commands(null).run("1.0", "--help");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("list", "show", "redrive");
    }

    @Test
    void aGoodProfileIsSaidToBeGoodForItsEnvironments() throws IOException {
        // When
        int code = commands(null)
                .run("1.0", "profile", "check", profile("org: ttd").toString());

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).isEqualTo(base.resolve("a.yaml") + ": good for sandbox, localtest, tt02\n");
    }

    @Test
    void aMistakeInAProfileIsSaidAsAtStart() throws IOException {
        // When
        int code = run("profile", "check", profile("orgg: ttd").toString());

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEqualTo(base.resolve("a.yaml") + ":2: unknown key 'orgg': write 'org'\n");
    }

    @Test
    void aFolderStandsForItsProfiles() throws IOException {
        // When
        int code = run("profile", "check", "config/profiles");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString().lines()).allMatch(line -> line.matches("config/profiles/.*\\.yaml: good for .*"));
        assertThat(out.toString()).contains("skd-mva", "ttd-bidrag", "ttd-courier-test");
    }

    @Test
    void aFileThatIsNotThereIsNotGood() {
        // When
        int code = run("profile", "check", base.resolve("none.yaml").toString());

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("none.yaml:1: the file cannot be read");
    }

    @Test
    void anAppCannotBeAskedWithoutAnEnvironment() throws IOException {
        // When
        int code = run("profile", "check", "--live", profile("org: ttd").toString());

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("courier.altinn.environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "profile check", "profile look a.yaml"})
    void aCheckOfNothingIsNotUnderstood(String line) {
        // When
        int code = run(line.split(" "));

        // Then
        assertThat(code).isEqualTo(2);
    }

    private Path profile(String org) throws IOException {
        return Files.writeString(
                base.resolve("a.yaml"),
                """
                profile: a
                %s
                app: {tt02: b}
                auth: {kind: maskinporten}
                owner: {type: person, from: manifest}
                instantiate: {mode: json}
                files:
                  - {role: a, match: {root: a}, dataType: model, kind: form, contentType: application/xml}
                process:
                  - {task: data, action: write}
                """
                        .formatted(org));
    }

    private int run(String... args) {
        return commands(base).run("1.0", args);
    }

    private Commands commands(@Nullable Path base) {
        var settings = new Commands.Settings(
                base,
                ZoneId.of("Europe/Oslo"),
                null,
                () -> {
                    throw new AssertionError("nobody wanted an app to be asked");
                },
                () -> {
                    throw new AssertionError("nobody asked the doctor");
                });
        return new Commands(settings, new PrintWriter(out), new PrintWriter(err));
    }

    private Path folder(String box, String id) {
        return base.resolve(box).resolve("2026-11-23/courier-test/lonn~" + id.substring(18));
    }

    private void failed(String box, String id, String category, String time) throws IOException {
        var folder = Files.createDirectories(folder(box, id));
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/skjema.xml"), "<Skjema/>");
        Files.writeString(
                folder.resolve("claim.json"), "{\"id\":\"" + id + "\",\"profile\":\"courier-test\",\"key\":\"x\"}");
        Files.writeString(
                folder.resolve("error.json"),
                "{\"id\":\"" + id + "\",\"key\":\"lønn 01039012345\",\"category\":\"" + category + "\",\"time\":\""
                        + time + "\",\"summary\":{\"nb\":\"n\",\"en\":\"e\"}}");
    }
}

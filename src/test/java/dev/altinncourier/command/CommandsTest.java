package dev.altinncourier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        int code = new Commands(null, ZoneId.of("Europe/Oslo"), new PrintWriter(out), new PrintWriter(err))
                .run("1.0", "--help");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("list", "show", "redrive");
    }

    private int run(String... args) {
        return new Commands(base, ZoneId.of("Europe/Oslo"), new PrintWriter(out), new PrintWriter(err))
                .run("1.0", args);
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

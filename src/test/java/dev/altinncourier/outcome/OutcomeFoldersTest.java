package dev.altinncourier.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How folders move, how often a move is tried and where a crash left them. */
class OutcomeFoldersTest {

    private static final Label LABEL = Submissions.label("lønn-november");

    private Path base;
    private OutcomeFolders folders;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        base = temp;
        folders = new OutcomeFolders(Submissions.folders(base), Submissions.CLOCK);
    }

    @Test
    void aCrashBetweenReportAndMoveLeavesTheFolderInWorkAndTheMoveIsDoneAgain() throws IOException {
        // Given
        Submissions.claimed(folders, LABEL);
        var report = ErrorReport.of(LABEL, Failures.unsafeZip(), List.of());
        new ReportFiles(Submissions.folders(base)).write(folders.work(LABEL.id()), report);
        var afterTheCrash = folders.locate(LABEL);

        // When
        var filed = folders.file(Outcome.REJECTED, LABEL);

        // Then
        assertThat(afterTheCrash).isEqualTo(folders.work(LABEL.id()));
        assertThat(folders.locate(LABEL)).isEqualTo(filed);
        assertThat(filed.resolve("error.json")).exists();
    }

    @Test
    void aCrashBetweenMoveAndJournalIsNoticedAlsoOnAnotherDay() throws IOException {
        // Given
        Submissions.claimed(folders, LABEL);
        var before = folders.file(Outcome.DONE, LABEL);
        var nextDay =
                new OutcomeFolders(Submissions.folders(base), Clock.offset(Submissions.CLOCK, Duration.ofDays(1)));

        // When
        var again = nextDay.file(Outcome.DONE, LABEL);

        // Then
        assertThat(again).isEqualTo(before);
        assertThat(base.resolve("done/2026-11-24")).doesNotExist();
    }

    @Test
    void theWayToWaitingAndBackMayBeRepeated() throws IOException {
        // Given
        Submissions.claimed(folders, LABEL);

        // When
        folders.toWaiting(LABEL.id());
        var waiting = folders.toWaiting(LABEL.id());
        folders.toWork(LABEL.id());
        var work = folders.toWork(LABEL.id());

        // Then
        assertThat(waiting).isEqualTo(folders.waiting(LABEL.id()));
        assertThat(work).isEqualTo(folders.work(LABEL.id())).exists();
        assertThat(waiting).doesNotExist();
    }

    @Test
    void whatWaitsIsFiledFromThere() throws IOException {
        // Given
        Submissions.claimed(folders, LABEL);
        folders.toWaiting(LABEL.id());

        // When
        var filed = folders.file(Outcome.DONE, LABEL);

        // Then
        assertThat(filed.resolve("in/skjema.xml")).exists();
        assertThat(folders.waiting(LABEL.id())).doesNotExist();
    }

    @Test
    void aFolderInTwoPlacesIsAnOperatorsMatter() throws IOException {
        // Given
        Submissions.claimed(folders, LABEL);
        folders.file(Outcome.REJECTED, LABEL);
        Submissions.claimed(folders, LABEL);

        // When / Then
        assertThatThrownBy(() -> folders.locate(LABEL))
                .isInstanceOf(FolderMisplaced.class)
                .hasMessageContaining("rejected/2026-11-23")
                .hasMessageContaining("work");
        assertThatThrownBy(() -> folders.file(Outcome.REJECTED, LABEL)).isInstanceOf(FolderMisplaced.class);
        assertThat(folders.work(LABEL.id()).resolve("in/skjema.xml")).exists();
    }

    @Test
    void aFolderThatIsGoneIsAnOperatorsMatter() {
        // When / Then
        assertThatThrownBy(() -> folders.file(Outcome.DONE, LABEL))
                .isInstanceOf(FolderMisplaced.class)
                .hasMessageContaining(LABEL.id().value())
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> folders.toWork(LABEL.id())).isInstanceOf(FolderMisplaced.class);
    }

    @Test
    void whatWasRejectedIsNotTakenForDone() throws IOException {
        // Given
        Submissions.claimed(folders, LABEL);
        folders.file(Outcome.REJECTED, LABEL);

        // When / Then
        assertThatThrownBy(() -> folders.file(Outcome.DONE, LABEL)).isInstanceOf(FolderMisplaced.class);
    }

    @Test
    void unpackedCopiesGoWhenTheZipIsKept() throws IOException {
        // Given
        var work = Submissions.claimed(folders, LABEL);
        Files.writeString(work.resolve("in/lonn.zip"), "PK");
        Files.createDirectories(work.resolve("unpacked/deep"));
        Files.writeString(work.resolve("unpacked/deep/skjema.xml"), "<Skjema/>");

        // When
        var filed = folders.file(Outcome.DONE, LABEL);

        // Then
        assertThat(filed.toFile().list()).containsExactly("in");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "DONE", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsDeletedOnFailure(Outcome outcome) throws IOException {
        // Given
        var work = Submissions.claimed(folders, LABEL);
        Files.writeString(work.resolve("in/lonn.zip"), "PK");
        Files.createDirectories(work.resolve("unpacked"));

        // When
        var filed = folders.file(outcome, LABEL);

        // Then
        assertThat(filed.resolve("unpacked")).exists();
    }
}

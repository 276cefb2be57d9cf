package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.SubmissionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the journal in a file alone. */
class EmbeddedJournalTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));

    private final TestClock clock = new TestClock();

    @Test
    void baseFolderMayMoveWhileCourierIsDown(@TempDir Path base, @TempDir Path elsewhere) throws IOException {
        // Given
        try (var database = Journals.open(base, clock)) {
            database.submissions()
                    .receive(ID, "a", "courier-test", base.resolve("work").resolve(ID.value()));
        }
        var moved = Files.createDirectories(elsewhere.resolve("base"));
        Files.move(base.resolve("journal"), moved.resolve("journal"));

        // When
        try (var database = Journals.open(moved, clock)) {

            // Then
            assertThat(database.submissions().find(ID))
                    .map(JournalEntry::folder)
                    .contains(moved.toAbsolutePath().resolve("work").resolve(ID.value()));
        }
    }

    @Test
    void everyLeaseOfAnEarlierRunIsGivenUpWhateverItsNode(@TempDir Path base) {
        try (var database = Journals.open(base, clock)) {
            // Given
            database.submissions().receive(ID, "a", "courier-test", base);
            database.node("renamed").submissions().takeUp(ID);

            // When
            int released = database.node("node").leases().releaseEarlier();

            // Then
            assertThat(released).isEqualTo(1);
        }
    }

    @Test
    void theNextOnesAreReadFromTheFrontHoweverManyWait(@TempDir Path base) {
        try (var database = Journals.open(base, clock)) {
            // When
            var due = database.plan(DueSubmissions.ALL.due(), 0, 0, 1);
            var ofOneProfile = database.plan(DueSubmissions.ONE_PROFILE.due(), 0, 0, "mva", 1);
            var changedLater = database.plan(DueSubmissions.ALL.changedLater(), 0, 0, 1);

            // Then
            assertThat(due).contains("SUBMISSION_DUE:").contains("index sorted");
            assertThat(ofOneProfile).contains("SUBMISSION_DUE_OF_PROFILE:").contains("index sorted");
            assertThat(changedLater).contains("SUBMISSION_CHANGED:");
        }
    }
}

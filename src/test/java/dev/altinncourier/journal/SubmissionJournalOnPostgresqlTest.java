package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same claims of the same code on the other database, and what holds where several nodes share one. */
class SubmissionJournalOnPostgresqlTest extends SubmissionJournalTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(7));

    @Override
    Journals journals(Path folder) {
        return Journals.onServer(folder, clock);
    }

    @Test
    void startOfOneNodeLeavesAnotherItsLeases(@TempDir Path base) {
        try (var database = journals(base)) {
            // Given
            database.submissions().receive(ID, "a", "courier-test", base);
            database.node("other").submissions().takeUp(ID);

            // When
            int released = database.node("node").leases().releaseEarlier();

            // Then
            assertThat(released).isZero();
            assertThat(database.submissions().takeUp(ID)).isEmpty();
        }
    }
}

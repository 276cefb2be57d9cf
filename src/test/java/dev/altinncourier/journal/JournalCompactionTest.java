package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the journal's file where much is sent: H2 by itself lets it grow by more than twice of what it holds. */
class JournalCompactionTest {

    private static final int SUBMISSIONS = 400;
    private static final int COMMITS = 12;
    private static final int BETWEEN = 50;
    private static final long LARGEST = 4L << 20;

    private final TestClock clock = new TestClock();

    @Test
    void theFileStaysAboutAsSmallAsWhatItHolds(@TempDir Path base) throws IOException {
        // Given
        try (var database = Journals.open(base, clock)) {
            database.retainNothing();

            // When
            for (int number = 1; number <= SUBMISSIONS; number++) {
                send(database, base, number);
                if (number % BETWEEN == 0) {
                    database.compaction().run();
                }
            }

            // Then
            assertThat(Files.size(base.resolve("journal/courier.mv.db"))).isLessThan(LARGEST);
        }
        try (var database = Journals.open(base, clock)) {
            for (int number = 1; number <= SUBMISSIONS; number++) {
                assertThat(database.submissions().find(Submissions.id(number))).isPresent();
            }
        }
    }

    @Test
    void aServersJournalIsItsOwnToKeepInOrder(@TempDir Path base) {
        // Given
        try (var database = Journals.onServer(base, clock)) {
            send(database, base, 1);

            // When
            database.compaction().run();

            // Then
            assertThat(database.submissions().find(Submissions.id(1))).isPresent();
        }
    }

    /** What a submission commits, more or less. */
    private static void send(Journals database, Path base, int number) {
        var id = Submissions.id(number);
        var journal = database.submissions();
        var folder = base.resolve("work").resolve(id.value());
        journal.receive(id, id.value(), "courier-test", folder);
        journal.takeUp(id);
        for (int commit = 0; commit < COMMITS; commit++) {
            journal.save(Submissions.made(id, folder));
        }
    }
}

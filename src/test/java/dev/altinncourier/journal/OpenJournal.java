package dev.altinncourier.journal;

import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A journal in a folder of its own: in a file, or in the other database where a test says so. */
abstract class OpenJournal {

    static final SubmissionId ID = Submissions.id(1);

    final TestClock clock = new TestClock();

    Path base;
    Journals database;
    SubmissionJournal journal;

    @BeforeEach
    final void open(@TempDir Path temp) {
        base = temp;
        database = journals(base);
        journal = database.submissions();
    }

    /** The database that these claims are made of. */
    Journals journals(Path folder) {
        return Journals.open(folder, clock);
    }

    @AfterEach
    final void close() {
        database.close();
    }

    final List<SubmissionId> due(int atMost) {
        return database.due().except(Set.of(), atMost);
    }

    final void receive(SubmissionId id) {
        // Each has a key of its own, so that none waits for another.
        journal.receive(id, id.equals(ID) ? "lønn æøå" : id.value(), "courier-test", folder(id));
    }

    final void receiveWithKey(SubmissionId id, String key) {
        journal.receive(id, key, "courier-test", folder(id));
    }

    final Path folder(SubmissionId id) {
        return base.resolve("work").resolve(id.value());
    }

    final Submission submission() {
        return Submissions.made(ID, folder(ID));
    }
}

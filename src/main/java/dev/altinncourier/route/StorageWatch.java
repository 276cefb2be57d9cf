package dev.altinncourier.route;

import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.JournalProbe;
import dev.altinncourier.outcome.StorageProbe;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Knows whether journal and folders can be written, by trying: now and then while all is well, soon again while it is
 * not, and at once when somebody's write has failed. Says in the log when that changes, and only then.
 */
@Singleton
final class StorageWatch {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    private static final Duration BAD_FOR = Duration.ofSeconds(2);

    private final StorageProbe folders;
    private final JournalProbe journal;
    private final Clock clock;

    private StorageState state = StorageState.GOOD;
    private Instant lookedAt = Instant.MIN;
    private volatile boolean doubted;

    StorageWatch(StorageProbe folders, JournalProbe journal, Clock clock) {
        this.folders = folders;
        this.journal = journal;
        this.clock = clock;
    }

    /** How things stand; a few seconds old at most. */
    synchronized StorageState now() {
        var now = clock.instant();
        if (doubted || isOld(now)) {
            doubted = false;
            lookedAt = now;
            note(look());
        }
        return state;
    }

    /** Somebody could not write: the next question is answered by a fresh look. */
    void doubt() {
        doubted = true;
    }

    /** In either direction: a clock that was set back makes a look no younger. */
    private boolean isOld(Instant now) {
        var validity = state.open() ? GOOD_FOR : BAD_FOR;
        return lookedAt.equals(Instant.MIN)
                || Duration.between(lookedAt, now).abs().compareTo(validity) >= 0;
    }

    private StorageState look() {
        var unwritable = folders.unwritable();
        if (unwritable.isPresent()) {
            return StorageState.ofUnwritable(unwritable.get());
        }
        try {
            journal.tryOut();
        } catch (JournalFailure e) {
            return StorageState.ofUnwritable(journalUnwritable());
        }
        return folders.shortOfSpace().map(StorageState::ofNearlyFull).orElse(StorageState.GOOD);
    }

    private void note(StorageState next) {
        var before = state.problem();
        var problem = next.problem();
        if (problem == null && before != null) {
            Log.info("there is room again: intake goes on");
        } else if (problem != null && (before == null || !before.rule().equals(problem.rule()))) {
            Log.errorf(
                    "nothing is picked up: %s %s",
                    problem.summary().en(), problem.nextAction().en());
        }
        state = next;
    }

    private static Problem journalUnwritable() {
        return Problem.of(
                Category.CONFIGURATION,
                "journal-not-writable",
                new Text("Journalen kan ikke skrives.", "The journal cannot be written."),
                new Text(
                        "Se etter plass og feil på disken eller i databasen. Omstart trengs ikke.",
                        "Look for space and errors on the disk, or in the database. No restart is needed."));
    }
}

package dev.altinncourier.route;

import dev.altinncourier.journal.LeaseLost;
import dev.altinncourier.journal.Leases;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionId;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leases that could not be given back when their worker stopped, since the journal could not be written. They are given
 * back when it can; never more than there are workers, and few.
 */
@Singleton
final class UnreturnedLeases {

    private final SubmissionJournal journal;
    private final Leases leases;
    private final Clock clock;
    private final Set<SubmissionId> ids = ConcurrentHashMap.newKeySet();

    UnreturnedLeases(SubmissionJournal journal, Leases leases, Clock clock) {
        this.journal = journal;
        this.leases = leases;
        this.clock = clock;
    }

    /** Its worker stops, and the journal could not be told. */
    void add(SubmissionId id) {
        ids.add(id);
    }

    /** Tells the journal now: what they belong to is due. */
    void giveBack() {
        for (var id : ids) {
            // One that its worker still has in hand is given back once it has not.
            if (!leases.isInHand(id)) {
                giveBack(id);
                ids.remove(id);
            }
        }
    }

    private void giveBack(SubmissionId id) {
        try {
            journal.release(id, clock.instant());
        } catch (LeaseLost taken) {
            Log.debugf("the lease of %s had run out, and somebody else has it", id);
        }
    }
}

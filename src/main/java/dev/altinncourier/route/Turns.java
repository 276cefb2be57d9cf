package dev.altinncourier.route;

import dev.altinncourier.journal.DueSubmissions;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.Leases;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;

/** A worker's turn with a submission: it takes a place of its app and a lease, and gives both up whatever happens. */
@Singleton
final class Turns {

    private final SubmissionJournal journal;
    private final DueSubmissions due;
    private final Leases leases;
    private final AppPlaces places;
    private final ProducerTemplate workers;

    Turns(SubmissionJournal journal, DueSubmissions due, Leases leases, AppPlaces places, ProducerTemplate workers) {
        this.journal = journal;
        this.due = due;
        this.leases = leases;
        this.places = places;
        this.workers = workers;
    }

    /**
     * Begins a turn; empty when the app has no place, or the submission is not due or somebody else's. A courier that is being
     * stopped begins none: what lies ready for its workers is left to others, or to its next start.
     */
    Optional<JournalEntry> begin(SubmissionId id) {
        if (isStopping()) {
            return Optional.empty();
        }
        var profile = due.profileOf(id).filter(places::take);
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        boolean begun = false;
        try {
            var entry = journal.takeUp(id);
            begun = entry.isPresent();
            return entry;
        } finally {
            if (!begun) {
                places.giveBack(profile.get());
            }
        }
    }

    private boolean isStopping() {
        return !workers.getCamelContext().isRunAllowed();
    }

    /** Ends a turn. Where its app has a limit, the place goes to the next at once. */
    void end(JournalEntry taken) {
        leases.endTurn(taken);
        places.giveBack(taken.profile());
        if (places.isLimited(taken.profile()) && !isStopping()) {
            due.of(taken.profile(), 1).forEach(next -> workers.sendBody("seda:take-up?discardWhenFull=true", next));
        }
    }
}

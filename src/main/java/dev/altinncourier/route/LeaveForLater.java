package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.LeaseLost;
import dev.altinncourier.journal.SubmissionJournal;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * What even the error policy could not deal with stays where it is: in its folder and in the journal, to be taken up
 * again soon. What courier could not write makes it ask whether it can write at all.
 */
@Singleton
@Named("leaveForLater")
final class LeaveForLater implements Processor {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SubmissionJournal journal;
    private final StorageWatch storage;
    private final EnterForgotten forgotten;
    private final UnreturnedLeases leases;
    private final Clock clock;

    LeaveForLater(
            SubmissionJournal journal,
            StorageWatch storage,
            EnterForgotten forgotten,
            UnreturnedLeases leases,
            Clock clock) {
        this.journal = journal;
        this.storage = storage;
        this.forgotten = forgotten;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        var what = Variable.ENTRY
                .find(exchange)
                .map(entry -> "submission " + entry.id())
                .orElse("intake");
        if (cause instanceof LeaseLost) {
            // Whoever took it over works on it; anything more from here would be a second hand in it.
            Log.warnf("%s; whoever has it goes on with it", cause.getMessage());
            return;
        }
        note(cause, what);
        Variable.ENTRY.find(exchange).ifPresentOrElse(this::tryAgainSoon, forgotten::missed);
    }

    private void note(Throwable cause, String what) {
        if (cause instanceof IOException || cause instanceof JournalFailure) {
            // The watch says once what is wrong; a stack trace for each submission would bury it.
            Log.warnf("%s is left as it is and taken up again later: %s", what, cause.toString());
            storage.doubt();
        } else {
            Log.errorf(cause, "%s is left as it is and taken up again later", what);
        }
    }

    /** Where even the journal cannot be written, the lease is given back as soon as it can. */
    private void tryAgainSoon(JournalEntry entry) {
        try {
            journal.release(entry.id(), clock.instant().plus(PAUSE));
        } catch (LeaseLost lost) {
            Log.warnf("%s; whoever has it goes on with it", lost.getMessage());
        } catch (JournalFailure failure) {
            Log.debug("the lease is given back later", failure);
            leases.add(entry.id());
        }
    }
}

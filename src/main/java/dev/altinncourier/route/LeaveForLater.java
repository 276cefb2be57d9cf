package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.LeaseLost;
import dev.altinncourier.journal.SubmissionJournal;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * What even the error policy could not deal with stays where it is: in its folder and in the journal, to be taken up
 * again when its lease has run out.
 */
@Singleton
@Named("leaveForLater")
final class LeaveForLater implements Processor {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SubmissionJournal journal;
    private final Clock clock;

    LeaveForLater(SubmissionJournal journal, Clock clock) {
        this.journal = journal;
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
        Log.errorf(cause, "%s is left as it is and taken up again later", what);
        Variable.ENTRY.find(exchange).ifPresent(this::tryAgainSoon);
    }

    /** Where even the journal cannot be written, the lease runs out by itself. */
    private void tryAgainSoon(JournalEntry entry) {
        try {
            journal.release(entry.id(), clock.instant().plus(PAUSE));
        } catch (JournalFailure failure) {
            Log.warnf("the lease of %s could not be given back; it runs out by itself", entry.id());
        }
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.RetryConfig;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Decides what becomes of a submission that a wrong set-up stops: it waits until that is mended. The time it is put aside
 * for is a safety net only; who looks, and when, is the hold's to say.
 */
@Singleton
@Named("decideHold")
final class DecideHold implements Processor {

    private final SubmissionJournal journal;
    private final SetupFaults faults;
    private final RetryConfig retry;
    private final Backoff backoff;
    private final TroubleLog troubles;
    private final Clock clock;

    DecideHold(
            SubmissionJournal journal,
            SetupFaults faults,
            RetryConfig retry,
            Backoff backoff,
            TroubleLog troubles,
            Clock clock) {
        this.journal = journal;
        this.faults = faults;
        this.retry = retry;
        this.backoff = backoff;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        var entry = journal.find(Variable.ENTRY.in(exchange).id()).orElseThrow();
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SubmissionFailure.class);
        var rule = failure.problem().rule();
        var submission = Objects.requireNonNull(entry.submission());
        if (failure instanceof WrongSetup wrong) {
            boolean own = faults.met(exchange, submission, wrong);
            hold(exchange, wrong, troubles.again(entry, rule), own);
        } else {
            faults.joined(exchange, submission);
            hold(exchange, failure, troubles.unchanged(entry, rule), false);
        }
    }

    private void hold(Exchange exchange, SubmissionFailure failure, Trouble trouble, boolean own) {
        var due = clock.instant().plus(backoff.jittered(retry.maxHoldDelay()));
        boolean exhausted = own || troubles.hasLasted(trouble, retry.giveUpAfter());
        Variable.PAUSE.set(exchange, new Pause(due, trouble, failure.problem(), exhausted));
    }
}

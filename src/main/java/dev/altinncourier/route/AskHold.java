package dev.altinncourier.route;

import dev.altinncourier.journal.Holds;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Held;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Asks whether the submission must wait for an operator to mend the set-up, or is the one that finds out. */
@Singleton
@Named("askHold")
final class AskHold implements Processor {

    private final OneSubmission one;
    private final Holds holds;

    AskHold(OneSubmission one, Holds holds) {
        this.one = one;
        this.holds = holds;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        // One past the point could neither meet the fault nor see it mended.
        var found = holds.on(HoldSubject.all(one.profileOf(submission), submission)).stream()
                .filter(hold -> hold.isAheadOf(submission))
                .toList();
        for (var hold : found) {
            if (!holds.mayLook(hold, submission.id())) {
                HeldBy.HOLD.set(exchange, new HeldBy(hold.subject()));
                throw new Held(hold.problem());
            }
        }
        Look.LOOK.set(exchange, found.isEmpty() ? null : new Look(found));
    }
}

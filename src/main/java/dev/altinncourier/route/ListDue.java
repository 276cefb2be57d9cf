package dev.altinncourier.route;

import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists the submissions that are due, longest first; those that had to be left for want of a journal are due too. */
@Singleton
@Named("listDue")
final class ListDue implements Processor {

    private final SubmissionJournal journal;
    private final InHand hands;
    private final Clock clock;
    private final ClockWatch clockWatch;
    private final int most;

    ListDue(SubmissionJournal journal, InHand hands, Clock clock, ClockWatch clockWatch, LimitsConfig limits) {
        this.clockWatch = clockWatch;
        this.journal = journal;
        this.hands = hands;
        this.clock = clock;
        this.most = limits.queue();
    }

    @Override
    public void process(Exchange exchange) {
        clockWatch.look();
        hands.left().forEach(this::giveBack);
        exchange.getMessage().setBody(journal.due(most));
    }

    /** A lease that could not be given back when its worker stopped; taken into hand, so that no worker has it now. */
    private void giveBack(SubmissionId id) {
        if (hands.take(id)) {
            try {
                journal.release(id, clock.instant());
                hands.forget(id);
            } finally {
                hands.letGo(id);
            }
        }
    }
}

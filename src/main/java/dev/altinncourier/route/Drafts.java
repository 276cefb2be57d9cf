package dev.altinncourier.route;

import dev.altinncourier.altinn.DraftState;
import dev.altinncourier.journal.Removals;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/** What courier knows of a draft that is to be deleted, and how it forgets one. */
@Singleton
final class Drafts {

    /** What the instance was when it was last read. */
    static final Variable<DraftState> STATE = new Variable<>("draft", DraftState.class);

    /** The rejected submission whose draft is to go. */
    static final Variable<Submission> ABANDONED = new Variable<>("abandoned", Submission.class);

    /** The submission as it was when its draft was deleted. */
    static final Variable<Submission> DELETED = new Variable<>("deleted", Submission.class);

    private final OneSubmission one;
    private final SubmissionJournal journal;
    private final Removals removals;

    Drafts(OneSubmission one, SubmissionJournal journal, Removals removals) {
        this.one = one;
        this.journal = journal;
        this.removals = removals;
    }

    /**
     * Forgets an instance that is gone: it is not taken over again, and nothing counts as stored. The files are to be read
     * anew, so no body is left. A crash between the two lines comes back here, by the step that is still the old one.
     */
    void forget(Exchange exchange) {
        var submission = one.in(exchange);
        var instance = submission.madeInstance();
        removals.noteDiscarded(submission.id(), instance.id());
        journal.save(submission.withoutInstance().at(Step.READ));
        Log.infof("instance %s is gone", instance.id());
        DELETED.set(exchange, submission);
        exchange.getMessage().setBody(null);
    }
}

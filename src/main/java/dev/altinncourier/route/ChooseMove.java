package dev.altinncourier.route;

import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.Task;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Compares the task that was just read with what the profile and the sender say, and chooses what is done in it. No
 * task is completed that is not chosen here, from a fresh reading (invariant 3).
 */
@Singleton
@Named("chooseMove")
final class ChooseMove implements Processor {

    private final OneSubmission one;
    private final NextMove moves;
    private final SubmissionJournal journal;

    ChooseMove(OneSubmission one, NextMove moves, SubmissionJournal journal) {
        this.one = one;
        this.moves = moves;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var move = choose(profile, submission);
        Variable.MOVE.set(exchange, move.rule());
        if (move.next() != submission.step()) {
            exchange.getMessage().setBody(journal.save(submission.at(move.next())));
        }
    }

    private NextMove.Choice choose(AppProfile profile, Submission submission) throws SubmissionFailure {
        @Nullable Task task = submission.madeInstance().task();
        if (task == null) {
            throw new IllegalStateException("the process was not read");
        }
        return moves.choose(profile, task, submission.content().stopAt(), submission.step() == Step.AWAIT_FEEDBACK);
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.InstanceAnswer;
import dev.altinncourier.altinn.VirusScan;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.Task;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
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
    private final PersonsTurn turn;
    private final SubmissionJournal journal;

    ChooseMove(OneSubmission one, NextMove moves, PersonsTurn turn, SubmissionJournal journal) {
        this.one = one;
        this.moves = moves;
        this.turn = turn;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var task = Objects.requireNonNull(submission.madeInstance().task(), "the process was not read");
        turn.follow(submission, new PersonsTurn.Sight(task, endEvent(exchange)), one.profileOf(submission));
        var move = choose(one.profileOf(submission), submission, task);
        Variable.MOVE.set(exchange, move.rule());
        turn.enter(submission, task, move.next());
        if (move.next() != submission.step()) {
            exchange.getMessage().setBody(journal.save(submission.at(move.next())));
        }
    }

    /** The first look is at the instance, which tells; after courier's own move nobody asks. */
    private static @Nullable String endEvent(Exchange exchange) {
        return Variable.ANSWER.find(exchange).map(InstanceAnswer::endEvent).orElse(null);
    }

    private NextMove.Choice choose(AppProfile profile, Submission submission, Task task) throws SubmissionFailure {
        boolean awaited = submission.step() == Step.AWAIT_FEEDBACK;
        var move = moves.choose(profile, task, submission.content().stopAt(), awaited);
        if (move.rule() != null) {
            VirusScan.requireClean(profile, submission);
        }
        return move;
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AuthorityCalls;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Makes ready the call that asks next. None is left when a job takes its time, and when nothing is left to ask: then the
 * submission goes on to its next step.
 */
@Singleton
@Named("planPrevalidation")
final class PlanPrevalidation implements Processor {

    private final OneSubmission one;
    private final AuthorityCalls authority;
    private final ValidationJob job;
    private final SubmissionJournal journal;

    PlanPrevalidation(OneSubmission one, AuthorityCalls authority, ValidationJob job, SubmissionJournal journal) {
        this.one = one;
        this.authority = authority;
        this.job = job;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var all = Prevalidations.ALL.in(exchange);
        Variable.CALL.clear(exchange);
        if (all.pending().isEmpty()) {
            var next =
                    submission.step() == Step.AWAIT_VALIDATION ? Step.ADVANCE : NextStep.afterPrevalidation(submission);
            exchange.getMessage().setBody(journal.save(submission.at(next)));
            return;
        }
        Variable.CALL.set(exchange, call(exchange, submission, all.first()).orElse(null));
    }

    private Optional<AltinnCall> call(Exchange exchange, Submission submission, Prevalidations.Pending asked)
            throws SubmissionFailure {
        return asked.rule().job() == null
                ? Optional.of(authority.prevalidate(asked.rule(), submission, asked.part()))
                : job.next(exchange, one.profileOf(submission), submission, asked);
    }
}

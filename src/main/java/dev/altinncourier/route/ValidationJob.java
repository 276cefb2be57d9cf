package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.altinn.AuthorityCalls;
import dev.altinncourier.altinn.AuthorityProblem;
import dev.altinncourier.altinn.JobAnswer;
import dev.altinncourier.altinn.VirusScan;
import dev.altinncourier.journal.ValidationJobs;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.PrevalidationRule.JobRule;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;

/**
 * A validation that takes its time, one look in each run: started once the files are scanned, asked how far it has come,
 * asked for its result. Which job runs is the journal's to know; how far it is, is asked again after a restart.
 */
@Singleton
final class ValidationJob {

    private static final int MOST_STARTS = 3;
    private static final int NO_CONTENT = 204;

    /** How far this run knows the job to be. */
    private enum Look {
        /** It was asked, or just started: the rest is for another run. */
        WAITS,
        /** Its result is there. */
        DONE
    }

    private static final Variable<Look> LOOK = new Variable<>("validationJob", Look.class);

    private final AuthorityCalls authority;
    private final ValidationJobs jobs;

    ValidationJob(AuthorityCalls authority, ValidationJobs jobs) {
        this.authority = authority;
        this.jobs = jobs;
    }

    /** Forgets what an earlier question of this run knew. */
    static void begin(Exchange exchange) {
        LOOK.clear(exchange);
    }

    /** The call that comes next; empty when the job takes its time. */
    Optional<AltinnCall> next(
            Exchange exchange, AppProfile profile, Submission submission, Prevalidations.Pending asked)
            throws SubmissionFailure {
        var running = jobs.running(submission.id(), mark(asked));
        var look = LOOK.find(exchange);
        if (look.isPresent() && look.get() == Look.WAITS) {
            return Optional.empty();
        }
        if (running.isEmpty()) {
            VirusScan.requireClean(profile, submission);
            return Optional.of(authority.startJob(profile, asked.rule(), submission));
        }
        return Optional.of(
                look.isPresent()
                        ? authority.readResult(job(asked), submission, running.get())
                        : authority.readJob(job(asked), submission, running.get()));
    }

    /**
     * Reads an answer about the job itself.
     *
     * @return whether the answer is a result, with a verdict in it
     */
    boolean read(Exchange exchange, Submission submission, Prevalidations.Pending asked) throws SubmissionFailure {
        var kind = Variable.CALL.in(exchange).kind();
        var answer = Variable.ANSWER.in(exchange);
        if (kind == Kind.START_JOB) {
            var job = JobAnswer.id(answer).orElseThrow(() -> unreadable(exchange));
            jobs.started(submission.id(), mark(asked), job);
            Log.info("the authority's validation of what was uploaded is started");
            LOOK.set(exchange, Look.WAITS);
        } else if (kind == Kind.READ_JOB) {
            var status = JobAnswer.status(answer).orElseThrow(() -> unreadable(exchange));
            LOOK.set(exchange, look(submission, asked, status).orElse(null));
        } else if (answer.status() == NO_CONTENT) {
            LOOK.set(exchange, Look.WAITS);
        } else {
            return true;
        }
        return false;
    }

    /** Notes that its verdict has been read, whatever it says: a later series asks anew. */
    void over(Submission submission, Prevalidations.Pending asked) {
        jobs.over(submission.id(), mark(asked));
    }

    private Optional<Look> look(Submission submission, Prevalidations.Pending asked, String status)
            throws SubmissionFailure {
        if (job(asked).done().contains(status)) {
            return Optional.of(Look.DONE);
        }
        if (!job(asked).failed().contains(status)) {
            return Optional.of(Look.WAITS);
        }
        jobs.failed(submission.id(), mark(asked));
        Log.info("the authority's validation of what was uploaded failed");
        if (jobs.starts(submission.id(), mark(asked)) >= MOST_STARTS) {
            jobs.over(submission.id(), mark(asked));
            throw new OperatorNeeded(AuthorityProblem.VALIDATION_JOB_FAILED.problem());
        }
        return Optional.empty();
    }

    /** An answer that tells nothing: nothing has changed that counts, so that it is asked again. */
    private static SubmissionFailure unreadable(Exchange exchange) {
        var answer = Variable.ANSWER.in(exchange).raw(Variable.CALL.in(exchange));
        return new Unavailable(AuthorityProblem.PREVALIDATION_OUTAGE.problem().with(answer), null);
    }

    private static JobRule job(Prevalidations.Pending asked) {
        return Objects.requireNonNull(asked.rule().job());
    }

    /** A file that was corrected since is another content, and needs another job. */
    private static String mark(Prevalidations.Pending asked) {
        return asked.name() + " " + asked.part().sha256();
    }
}

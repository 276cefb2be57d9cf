package dev.altinncourier.route;

import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.altinn.RetryConfig;
import dev.altinncourier.intake.MissingProfile;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.journal.WaitingForLogin;
import dev.altinncourier.login.LoginProblem;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Decides how long a submission is put aside, from what happened and how often it has happened in a row. */
@Singleton
@Named("decidePause")
final class DecidePause implements Processor {

    private final SubmissionJournal journal;
    private final RetryConfig retry;
    private final Backoff backoff;
    private final TroubleLog troubles;
    private final ForbiddenRule forbidden;
    private final SomebodysTurn others;
    private final LoginTokens logins;
    private final Clock clock;

    DecidePause(
            SubmissionJournal journal,
            RetryConfig retry,
            Backoff backoff,
            TroubleLog troubles,
            ForbiddenRule forbidden,
            SomebodysTurn others,
            LoginTokens logins,
            Clock clock) {
        this.journal = journal;
        this.retry = retry;
        this.backoff = backoff;
        this.troubles = troubles;
        this.forbidden = forbidden;
        this.others = others;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        var entry = journal.find(Variable.ENTRY.in(exchange).id()).orElseThrow();
        var failure = Optional.ofNullable(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SubmissionFailure.class));
        var awaited = others.pause(entry, failure.orElse(null));
        if (awaited.isPresent()) {
            Variable.PAUSE.set(exchange, awaited.get());
            return;
        }
        Variable.PAUSE.set(exchange, trouble(exchange, entry, failure.orElseThrow()));
    }

    private Pause trouble(Exchange exchange, JournalEntry entry, SubmissionFailure failure) {
        var problem = failure.problem();
        var rule = problem.rule();
        if (rule.equals(WaitingForLogin.RULE)) {
            return login(exchange, entry, problem);
        }
        var trouble = isWithoutACall(rule) ? troubles.unchanged(entry, rule) : troubles.again(entry, rule);
        var due = clock.instant().plus(backoff.jittered(delay(failure, trouble.failures())));
        return new Pause(due, trouble, problem, isExhausted(entry, trouble));
    }

    /** Nobody knows when the person comes: it is not given up, and goes on when somebody has logged in. */
    private Pause login(Exchange exchange, JournalEntry entry, Problem problem) {
        logins.join(exchange, entry.id());
        var due = clock.instant().plus(backoff.jittered(retry.maxHoldDelay()));
        return new Pause(due, troubles.newWait(entry, WaitingForLogin.RULE), problem, false);
    }

    private static boolean isWithoutACall(String rule) {
        return rule.equals(LoginProblem.BUSY) || rule.equals(Circuits.OPEN) || rule.equals(TroubleLog.OWN_FILES);
    }

    private Duration delay(SubmissionFailure failure, int failures) {
        if (failure.problem().rule().equals(TroubleLog.SCAN)) {
            return Backoff.ofScan(failures);
        }
        if (failure.problem().rule().equals(MissingProfile.RULE)) {
            // As what waits for a set-up to be mended: it is looked at by the file alone, and calls nobody.
            return retry.maxHoldDelay();
        }
        if (failure instanceof OutcomeUnknown) {
            return Backoff.ofUnknownOutcome(failures);
        }
        var asked = failure instanceof Unavailable outage ? outage.pause() : null;
        if (isWithoutACall(failure.problem().rule()) && asked != null) {
            return asked;
        }
        var own = backoff.ofOutage(failures);
        return asked == null ? own : longerOf(own, shorterOf(asked, retry.maxDelay()));
    }

    private static Duration longerOf(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorterOf(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isExhausted(JournalEntry entry, Trouble trouble) {
        return trouble.rule().equals(TroubleLog.FORBIDDEN)
                ? forbidden.isBelieved(entry, trouble)
                : troubles.hasLasted(trouble, retry.giveUpAfter());
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.altinn.RetryConfig;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Decides how long a submission is put aside, from what happened and how often it has happened in a row. */
@Singleton
@Named("decidePause")
final class DecidePause implements Processor {

    /** The trouble that is none: the authority takes its time. */
    static final String FEEDBACK = "await-feedback";

    /** Only a 403 that stays is believed, so its own time counts. */
    private static final String FORBIDDEN = "forbidden";

    /** Courier's own disk: no attempt at Altinn. */
    static final String OWN_FILES = "own-files";

    private static final Duration FIRST_FEEDBACK = Duration.ofSeconds(2);
    private static final Duration LONGEST_FEEDBACK = Duration.ofMinutes(5);
    private static final Duration FIRST_SETTLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_SETTLE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 20;

    private final SubmissionJournal journal;
    private final RetryConfig retry;
    private final Clock clock;
    private final RandomGenerator random;
    private final ClockWatch clockWatch;

    DecidePause(
            SubmissionJournal journal, RetryConfig retry, Clock clock, RandomGenerator random, ClockWatch clockWatch) {
        this.clockWatch = clockWatch;
        this.journal = journal;
        this.retry = retry;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void process(Exchange exchange) {
        var id = Variable.ENTRY.in(exchange).id();
        var entry = journal.find(id).orElseThrow();
        var failure = Optional.ofNullable(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SubmissionFailure.class));
        var rule = failure.map(caught -> caught.problem().rule()).orElse(FEEDBACK);
        var trouble = again(entry, rule);
        var due = clock.instant().plus(jittered(delay(failure.orElse(null), trouble.failures())));
        var problem = failure.map(SubmissionFailure::problem).orElse(null);
        boolean exhausted = failure.map(caught -> isExhausted(caught, trouble)).orElse(false);
        Variable.PAUSE.set(exchange, new Pause(due, trouble, problem, exhausted));
    }

    private Trouble again(JournalEntry entry, String rule) {
        var before = entry.trouble();
        if (rule.equals(Circuits.OPEN) || rule.equals(OWN_FILES)) {
            // Nobody was called, so nothing has failed once more.
            return before == null ? new Trouble(clock.instant(), rule, 0) : before;
        }
        if (before != null && before.rule().equals(rule)) {
            return new Trouble(before.since(), rule, before.failures() + 1);
        }
        if (before == null || before.rule().equals(FEEDBACK) || rule.equals(FORBIDDEN)) {
            return new Trouble(clock.instant(), rule, 1);
        }
        // One trouble after another is one long trouble: else two that take turns would never be given up.
        return new Trouble(before.since(), rule, 1);
    }

    private Duration delay(@Nullable SubmissionFailure failure, int failures) {
        if (failure == null) {
            return doubled(FIRST_FEEDBACK, failures, LONGEST_FEEDBACK);
        }
        if (failure instanceof OutcomeUnknown) {
            return doubled(FIRST_SETTLE, failures, LONGEST_SETTLE);
        }
        var asked = failure instanceof Unavailable outage ? outage.pause() : null;
        if (failure.problem().rule().equals(Circuits.OPEN) && asked != null) {
            return asked;
        }
        var own = doubled(retry.firstDelay(), failures, retry.maxDelay());
        return asked == null ? own : longerOf(own, shorterOf(asked, retry.maxDelay()));
    }

    private static Duration longerOf(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorterOf(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isExhausted(SubmissionFailure failure, Trouble trouble) {
        boolean forbidden = failure.problem().category() == Category.AUTH;
        return forbidden
                ? isLongerAgo(clockWatch.atTheLatest(trouble.since()), retry.confirmForbidden())
                : isLongerAgo(trouble.since(), retry.giveUpAfter());
    }

    private boolean isLongerAgo(Instant since, Duration limit) {
        return clock.instant().isAfter(since.plus(limit));
    }

    private static Duration doubled(Duration first, int failures, Duration longest) {
        var delay = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }

    /** Up to a fifth more, so that a thousand submissions that failed together do not come back together. */
    private Duration jittered(Duration delay) {
        return delay.plusMillis((long) (random.nextDouble() * delay.toMillis() / 5));
    }
}

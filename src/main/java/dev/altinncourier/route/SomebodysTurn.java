package dev.altinncourier.route;

import dev.altinncourier.altinn.AuthorityProblem;
import dev.altinncourier.altinn.ReceiptElements;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.ValidationJobs;
import dev.altinncourier.journal.Waits;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when courier looks again for what somebody else must do: a person, or the authority. Nothing has failed
 * meanwhile, so that no outage in between and no restart moves the end of the wait.
 */
@Singleton
final class SomebodysTurn {

    private final ProfileCatalogue profiles;
    private final Waits waits;
    private final ValidationJobs jobs;
    private final PersonConfig person;
    private final Backoff backoff;
    private final TroubleLog troubles;
    private final Clock clock;

    SomebodysTurn(
            ProfileCatalogue profiles,
            Waits waits,
            ValidationJobs jobs,
            PersonConfig person,
            Backoff backoff,
            TroubleLog troubles,
            Clock clock) {
        this.profiles = profiles;
        this.waits = waits;
        this.jobs = jobs;
        this.person = person;
        this.backoff = backoff;
        this.troubles = troubles;
        this.clock = clock;
    }

    /**
     * The pause of a submission that waits for somebody; empty when something keeps it from going on instead.
     *
     * @param failure what the last run met; null when it met nothing
     */
    Optional<Pause> pause(JournalEntry entry, @Nullable SubmissionFailure failure) {
        if (failure != null && !failure.problem().rule().equals(ReceiptElements.INCOMPLETE)) {
            return Optional.empty();
        }
        var submission = Objects.requireNonNull(entry.submission());
        var profile = profiles.find(submission.profile()).orElseThrow();
        var problem = failure == null ? null : failure.problem();
        return Optional.of(
                switch (submission.step()) {
                    case AWAIT_PERSON -> person(entry, submission, profile);
                    case AWAIT_VALIDATION -> validation(entry, submission, profile);
                    default -> authority(entry, profile, problem);
                });
    }

    private Pause validation(JournalEntry entry, Submission submission, AppProfile profile) {
        var looks = troubles.again(entry, TroubleLog.VALIDATION);
        var since = jobs.awaitedSince(entry.id()).orElse(looks.since());
        var trouble = new Trouble(since, TroubleLog.VALIDATION, looks.failures());
        var poll = Prevalidations.of(profile, submission).poll();
        var end = trouble.since().plus(poll.horizon());
        return isOver(end)
                ? new Pause(clock.instant(), trouble, AuthorityProblem.VALIDATION_JOB_TOO_LONG.problem(), true)
                : new Pause(next(poll, trouble, end), trouble, null, false);
    }

    private Pause person(JournalEntry entry, Submission submission, AppProfile profile) {
        var trouble = trouble(entry, TroubleLog.PERSON);
        var poll = new PollRule(person.firstDelay(), 2, person.maxDelay(), person.maxDelay());
        var limit = profile.process().handoff().deadline();
        var end = limit == null ? Instant.MAX : trouble.since().plus(limit);
        return isOver(end)
                ? new Pause(clock.instant(), trouble, WaitProblem.personHasNotActed(profile, submission, end), true)
                : new Pause(next(poll, trouble, end), trouble, null, false);
    }

    /** Where files of the answer are missing, their absence is what the wait, and its end, is reported with. */
    private Pause authority(JournalEntry entry, AppProfile profile, @Nullable Problem incomplete) {
        var trouble = trouble(entry, TroubleLog.FEEDBACK);
        var feedback = profile.process().feedback();
        var poll = feedback == null ? PollRule.USUAL : feedback.poll();
        var end = trouble.since().plus(poll.horizon());
        if (!isOver(end)) {
            return new Pause(next(poll, trouble, end), trouble, incomplete, false);
        }
        var problem = incomplete == null ? WaitProblem.authorityHasNotAnswered(trouble.since()) : incomplete;
        return new Pause(clock.instant(), trouble, problem, true);
    }

    /** Counts the looks since the last outage, and the time since the wait began. */
    private Trouble trouble(JournalEntry entry, String rule) {
        var counted = troubles.again(entry, rule);
        var since = waits.last(entry.id()).map(Waits.Wait::since).orElse(counted.since());
        return new Trouble(since, rule, counted.failures());
    }

    private boolean isOver(Instant end) {
        return !clock.instant().isBefore(end);
    }

    private Instant next(PollRule poll, Trouble trouble, Instant end) {
        var due = clock.instant().plus(backoff.jittered(Backoff.ofPoll(poll, trouble.failures())));
        return due.isBefore(end) ? due : end;
    }
}

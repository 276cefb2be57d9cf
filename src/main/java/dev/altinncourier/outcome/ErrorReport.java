package dev.altinncourier.outcome;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.PersonalData;
import dev.altinncourier.submission.RawAnswer;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.Task;
import dev.altinncourier.submission.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a submission did not get through, and what somebody can do about it. Becomes {@code error.json} and, in words,
 * {@code error.txt}.
 *
 * @param head whose it is
 * @param finding what went wrong, and who does what
 * @param redrive what happens when the folder is moved back to the inbox
 * @param evidence what Altinn said, and what was found in the files
 * @param remoteState what is in Altinn, as last seen; null when no instance is known
 * @param files the sender's files
 */
@JsonPropertyOrder({"head", "finding", "redrive", "evidence", "remoteState", "files"})
public record ErrorReport(
        @JsonUnwrapped ReportHead head,
        @JsonUnwrapped Finding finding,
        @JsonUnwrapped Redrive redrive,
        @JsonUnwrapped Evidence evidence,
        @Nullable RemoteState remoteState,
        List<OriginalFile> files) {

    static final String PICK_UP = "PICK_UP";
    private static final int MOST_OF_BODY = 16 * 1024;

    public ErrorReport {
        files = List.copyOf(files);
    }

    /** The report of a submission that failed on its way. */
    public static ErrorReport of(Submission submission, Failure failure) {
        var instance = submission.instance();
        return new ErrorReport(
                ReportHead.of(submission),
                Finding.of(failure, submission.step().name()),
                Redrive.of(failure),
                Evidence.of(failure),
                instance == null ? null : RemoteState.of(instance),
                submission.content().parts().stream().map(OriginalFile::of).toList());
    }

    /** The same where the instance was a draft that has been deleted since: a re-drive makes a new one. */
    public ErrorReport draftDeleted() {
        return new ErrorReport(head, finding, redrive.withNewInstance(), evidence, gone(), files);
    }

    /** The same where somebody else has deleted the draft: no new one is made unless that is asked for. */
    public ErrorReport draftGone() {
        return new ErrorReport(head, finding, redrive, evidence, gone(), files);
    }

    private @Nullable RemoteState gone() {
        var state = remoteState;
        return state == null
                ? null
                : new RemoteState(state.instance(), Draft.DELETED, state.task(), state.dataElements());
    }

    /** The report of a drop that could not be read as a submission. */
    public static ErrorReport of(Label label, Failure failure, List<OriginalFile> files) {
        return new ErrorReport(
                ReportHead.of(label),
                Finding.of(failure, PICK_UP),
                Redrive.fromPickUp(failure),
                Evidence.of(failure),
                null,
                files);
    }

    /**
     * What went wrong.
     *
     * @param category sorts it
     * @param rule the rule that was broken
     * @param step where it failed
     * @param time when that was found
     * @param summary what happened, in words
     * @param nextAction who must do what
     */
    public record Finding(Category category, String rule, String step, Instant time, Text summary, Text nextAction) {

        private static Finding of(Failure failure, String step) {
            var problem = failure.problem();
            return new Finding(
                    problem.category(), problem.rule(), step, failure.time(), problem.summary(), problem.nextAction());
        }
    }

    /**
     * What happens when the folder is moved back to the inbox.
     *
     * @param retryable whether the same files can get through without a change
     * @param resumeFrom the step it resumes from; null when it cannot
     * @param createsNewInstance whether it makes a new instance, because the draft was deleted; else that takes an order
     */
    public record Redrive(boolean retryable, @Nullable String resumeFrom, boolean createsNewInstance) {

        /** A drop that could not be read is read anew from the start. */
        private static Redrive fromPickUp(Failure failure) {
            return new Redrive(isRetryable(failure), PICK_UP, false);
        }

        private static Redrive of(Failure failure) {
            var step = failure.resumeFrom();
            return step == null
                    ? new Redrive(false, null, false)
                    : new Redrive(isRetryable(failure), step.name(), false);
        }

        private Redrive withNewInstance() {
            return new Redrive(retryable, resumeFrom, true);
        }

        private static boolean isRetryable(Failure failure) {
            return switch (failure.problem().category()) {
                case VALIDATION, AUTHORITY_REJECTED, UNSAFE_INPUT, DUPLICATE -> false;
                case AUTH, TRANSIENT_EXHAUSTED, UNKNOWN_OUTCOME, CONFIGURATION, BUG -> true;
            };
        }
    }

    /**
     * What Altinn said, and what was found.
     *
     * @param attempts the calls, oldest first
     * @param answer the answer that told; null when none did
     * @param issues the single findings
     * @param effectUnknown whether the effect of a call is not known; for the words only
     */
    public record Evidence(
            List<Failure.Attempt> attempts,
            @Nullable RawAnswer answer,
            List<Issue> issues,
            @JsonIgnore boolean effectUnknown) {

        private static Evidence of(Failure failure) {
            var problem = failure.problem();
            var answer = problem.answer();
            boolean unknown = failure.callOpen() || problem.category() == Category.UNKNOWN_OUTCOME;
            return new Evidence(failure.attempts(), answer == null ? null : capped(answer), problem.issues(), unknown);
        }

        private static RawAnswer capped(RawAnswer answer) {
            var body = PersonalData.maskStart(answer.body(), MOST_OF_BODY);
            return new RawAnswer(answer.call(), answer.status(), answer.contentType(), body);
        }
    }

    /**
     * What is in Altinn.
     *
     * @param instance whose data it is
     * @param draft whether it is a draft, and what became of that
     * @param task where its process stands
     * @param dataElements what is stored, or was until the draft was deleted
     */
    @JsonPropertyOrder({"instance", "draft", "task", "dataElements"})
    public record RemoteState(
            InstanceReference instance, Draft draft, @Nullable Task task, List<StoredElement> dataElements) {

        private static RemoteState of(Instance instance) {
            var stored = instance.data().stream()
                    .map(element -> new StoredElement(element.dataType(), element.filename(), element.size()))
                    .toList();
            return new RemoteState(InstanceReference.of(instance), Draft.of(instance.task()), instance.task(), stored);
        }
    }

    /** What became of a draft. */
    public enum Draft {
        /** It is there, and a re-drive goes on with it. */
        KEPT,
        /** It has been deleted for good. */
        DELETED,
        /** The instance is none: it has been handed in. */
        NONE;

        private static final String FEEDBACK = "feedback";

        private static Draft of(@Nullable Task task) {
            boolean submitted = task != null && (task.hasEnded() || FEEDBACK.equals(task.type()));
            return submitted ? NONE : KEPT;
        }

        /** As the report writes it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One data element of the instance.
     *
     * @param dataType Altinn's
     * @param filename as stored
     * @param size bytes as stored
     */
    public record StoredElement(String dataType, @Nullable String filename, long size) {}
}

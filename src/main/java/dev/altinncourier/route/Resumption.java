package dev.altinncourier.route;

import dev.altinncourier.altinn.DraftState;
import dev.altinncourier.journal.Removals;
import dev.altinncourier.outcome.RedriveRequest;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decides how a submission goes on that was dropped, or moved back to its inbox, and has just been read. */
@Singleton
final class Resumption {

    /** The rule of files that were changed too late. */
    static final String HANDED_IN = "already-handed-in";

    private final Removals removals;
    private final RepeatedForms repeated;

    Resumption(Removals removals, RepeatedForms repeated) {
        this.removals = removals;
        this.repeated = repeated;
    }

    /**
     * The submission at the step that comes next.
     *
     * @param read from the files as they are now
     * @param before as the journal has it; null when it is new
     * @throws SubmissionFailure.Refused when the instance belongs to another owner, or cannot take what was changed
     */
    Submission of(Submission read, @Nullable Submission before) throws SubmissionFailure, IOException {
        if (before == null || before.instance() == null) {
            return read;
        }
        if (RedriveRequest.wantsNewInstance(read.folder())) {
            // With its former content: the draft is deleted by the right of the one whose it is.
            return before.at(Step.DISCARD_DRAFT);
        }
        requireSameInstance(read, before);
        removals.open(read.id()).stream()
                .filter(removed -> read.content().parts().stream().anyMatch(removed::isStill))
                .forEach(removed -> removals.noteKept(read.id(), removed));
        before.content().parts().stream()
                .map(RemovedPart::of)
                .filter(part -> read.content().parts().stream().noneMatch(part::isStill))
                .forEach(part -> removals.intend(read.id(), part));
        repeated.sendAgainWhereOneChanged(read, before);
        // What is handed in is past all checks; whatever they say of it now, it has been sent.
        return isHandedIn(before) ? read.with(before.instance()).at(Step.UPLOAD) : read.with(before.instance());
    }

    private static void requireSameInstance(Submission read, Submission before) throws SubmissionFailure {
        if (!read.content().owner().equals(before.content().owner())) {
            throw new Refused(anotherOwner());
        }
        if (isHandedIn(before) && !PartMark.ofAll(read.content()).equals(PartMark.ofAll(before.content()))) {
            throw new Refused(handedIn());
        }
    }

    private static boolean isHandedIn(Submission before) {
        var task = before.madeInstance().task();
        return task != null && (task.hasEnded() || task.elementId() != null) && !DraftState.isDraft(task);
    }

    private static Problem handedIn() {
        return Problem.of(
                Category.DUPLICATE,
                HANDED_IN,
                new Text(
                        "Filene er endret, men instansen i Altinn er sendt inn og kan ikke endres.",
                        "The files have been changed, but the instance in Altinn is submitted and cannot be changed."),
                new Text(
                        "Legg inn de rettede filene som en ny innsending. Denne mappen kan ikke brukes til det.",
                        "Drop the corrected files as a new submission. This folder cannot be used for that."));
    }

    private static Problem anotherOwner() {
        return Problem.of(
                Category.VALIDATION,
                "owner-changed",
                new Text(
                        "Innsendingen gjelder nå for en annen enn instansen som er laget i Altinn.",
                        "The submission is now for another owner than the instance that was made in Altinn."),
                new Text(
                        "Sett eieren tilbake, eller kjør på nytt med --new-instance: da slettes utkastet, og en ny instans"
                                + " lages for den nye.",
                        "Put the owner back, or re-drive with --new-instance: the draft is deleted then, and an instance is"
                                + " made for the new one."));
    }
}

package dev.altinncourier.altinn;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import jakarta.inject.Singleton;

/** Whether a fresh reading of Altinn shows what a call was to do (contract 7.6). */
@Singleton
public class SettledEffect {

    SettledEffect() {}

    /**
     * Whether the effect shows.
     *
     * @param submission with the instance, its data and its task as just read
     * @param about what the call was about, as journaled
     */
    public boolean shows(AppProfile profile, Submission submission, Kind kind, String about) {
        return switch (kind) {
            case INSTANTIATE -> submission.step() != Step.INSTANTIATE;
            case POST_DATA -> isListed(profile, submission, about);
            case NEXT -> hasMoved(submission, about);
                // A form is re-serialised: no listing shows whether it was stored. Its PUT may be repeated at any time.
            default -> false;
        };
    }

    private static boolean isListed(AppProfile profile, Submission submission, String mark) {
        return submission.content().parts().stream()
                .filter(part -> PartMark.of(part).equals(mark))
                .anyMatch(part -> isListed(profile, submission, part));
    }

    private static boolean isListed(AppProfile profile, Submission submission, Part part) {
        var rule = profile.file(part.role());
        return submission.madeInstance().data().stream()
                .filter(element -> element.dataType().equals(rule.dataType()))
                .anyMatch(element ->
                        rule.form() || (part.sentName().equals(element.filename()) && part.size() == element.size()));
    }

    private static boolean hasMoved(Submission submission, String mark) {
        var task = submission.madeInstance().task();
        return task != null && (task.hasEnded() || !TaskMark.of(task).equals(mark));
    }
}

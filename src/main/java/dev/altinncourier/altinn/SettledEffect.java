package dev.altinncourier.altinn;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Submission;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

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
            case INSTANTIATE -> submission.instance() != null;
            case POST_DATA -> isListed(profile, submission, about);
            case NEXT -> hasMoved(submission, about);
            case DELETE_DATA ->
                StoredElement.of(profile, submission, RemovedPart.parse(about)).isEmpty();
            // A form is re-serialised: no listing shows whether it was stored. Its PUT may be repeated at any time.
            default -> false;
        };
    }

    /**
     * Whether a call may be repeated without knowing its effect: the same bytes in the same element are no second one. A
     * deletion could be repeated too, but not built upon: one that comes late takes what was kept or sent meanwhile.
     */
    public boolean isRepeatable(Kind kind) {
        return kind == Kind.PUT_DATA;
    }

    private static boolean isListed(AppProfile profile, Submission submission, String mark) {
        return submission.content().parts().stream()
                .filter(part -> PartMark.of(part).equals(mark))
                .anyMatch(part -> profile.file(part.role()).form()
                        ? isFormListed(profile, submission, part)
                        : isAttachmentListed(profile, submission, part));
    }

    private static boolean isAttachmentListed(AppProfile profile, Submission submission, Part part) {
        return elements(profile, submission, part)
                .anyMatch(element -> part.sentName().equals(element.filename()) && part.size() == element.size());
    }

    /** Forms have no names: those that go before it each have an element already, it needs one more. */
    private static boolean isFormListed(AppProfile profile, Submission submission, Part part) {
        var dataType = profile.file(part.role()).dataType();
        var parts = submission.content().parts();
        long before = parts.subList(0, parts.indexOf(part)).stream()
                .filter(other -> profile.file(other.role()).dataType().equals(dataType))
                .count();
        return elements(profile, submission, part).count() > before;
    }

    private static Stream<DataElement> elements(AppProfile profile, Submission submission, Part part) {
        var dataType = profile.file(part.role()).dataType();
        return submission.madeInstance().data().stream()
                .filter(element -> element.dataType().equals(dataType));
    }

    private static boolean hasMoved(Submission submission, String mark) {
        var task = submission.madeInstance().task();
        return task != null
                && (task.hasEnded()
                        || (task.elementId() != null && !TaskMark.of(task).equals(mark)));
    }
}

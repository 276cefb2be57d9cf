package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.Submission;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an instance has all that its instantiation was to bring, which a listing shows (contract 7.6). */
@Singleton
public class InstantiatedParts {

    private final PendingParts pending;

    InstantiatedParts(PendingParts pending) {
        this.pending = pending;
    }

    /** Whether nothing is left to send: true only after a multipart call whose parts are all listed. */
    public boolean allThere(AppProfile profile, Submission submission) {
        return profile.mode() == InstantiationMode.MULTIPART
                && hasForms(profile, submission, Long.MAX_VALUE)
                && pending.next(profile, submission, forms(profile, submission)).isEmpty();
    }

    /**
     * Whether the call that made it can have ended: all parts are there, or where it brings none the elements that Altinn
     * makes for the forms, one for each type.
     */
    public boolean instantiationEnded(AppProfile profile, Submission submission) {
        return profile.mode() == InstantiationMode.MULTIPART
                ? allThere(profile, submission)
                : hasForms(profile, submission, 1);
    }

    /** @param most of one type that are looked for */
    private static boolean hasForms(AppProfile profile, Submission submission, long most) {
        var listed = submission.madeInstance().data();
        return submission.content().parts().stream()
                .map(part -> profile.file(part.role()))
                .filter(rule -> rule.form())
                .collect(Collectors.groupingBy(rule -> rule.dataType(), Collectors.counting()))
                .entrySet()
                .stream()
                .allMatch(form -> listed.stream()
                                .filter(element -> element.dataType().equals(form.getKey()))
                                .count()
                        >= Math.min(most, form.getValue()));
    }

    private static Set<String> forms(AppProfile profile, Submission submission) {
        return submission.content().parts().stream()
                .filter(part -> profile.file(part.role()).form())
                .map(PartMark::of)
                .collect(Collectors.toSet());
    }
}

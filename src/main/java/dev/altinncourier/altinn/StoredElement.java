package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Submission;
import java.util.Optional;

/** Finds the element of a part that the sender has taken out. */
public final class StoredElement {

    private StoredElement() {}

    /**
     * The element in the list just read; empty when it is not there, and where a profile that was changed since does not
     * know the part's role any more: then nobody can tell the element.
     */
    public static Optional<DataElement> of(AppProfile profile, Submission submission, RemovedPart part) {
        return profile.files().stream()
                .filter(rule -> rule.role().equals(part.role()))
                .findFirst()
                .flatMap(rule -> submission.madeInstance().data().stream()
                        .filter(element -> element.dataType().equals(rule.dataType()))
                        .filter(element -> rule.form() || part.sentName().equals(element.filename()))
                        .findFirst());
    }
}

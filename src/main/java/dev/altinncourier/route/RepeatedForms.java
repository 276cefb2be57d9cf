package dev.altinncourier.route;

import dev.altinncourier.journal.Removals;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several forms of one data type. They have no names in Altinn, so that nothing tells which element holds which of them:
 * where one is corrected, added or taken out, all of them are sent again, each into one of the elements.
 */
@Singleton
final class RepeatedForms {

    private final OneSubmission one;
    private final Removals removals;

    RepeatedForms(OneSubmission one, Removals removals) {
        this.one = one;
        this.removals = removals;
    }

    /**
     * Lets those be sent again of which one has changed.
     *
     * @param read the submission as it is now
     * @param before as it was sent
     */
    void sendAgainWhereOneChanged(Submission read, Submission before) throws SubmissionFailure {
        var profile = one.profileOf(read);
        for (var dataType : formTypes(profile, before.content(), read.content())) {
            var sent = forms(profile, dataType, before.content());
            var now = forms(profile, dataType, read.content());
            boolean several = sent.size() > 1 || now.size() > 1;
            if (several && !marks(sent).equals(marks(now))) {
                sent.forEach(part -> removals.noteGone(read.id(), RemovedPart.of(part)));
            }
        }
    }

    /** Lets those be sent again that are left when one is taken out. */
    void sendAgainWithout(RemovedPart removed, Submission submission) throws SubmissionFailure {
        var profile = one.profileOf(submission);
        var roles = profile.files().stream().filter(rule -> rule.role().equals(removed.role()));
        roles.filter(rule -> rule.form())
                .flatMap(rule -> forms(profile, rule.dataType(), submission.content()).stream())
                .forEach(part -> removals.noteGone(submission.id(), RemovedPart.of(part)));
    }

    private static Set<String> formTypes(AppProfile profile, Content... contents) {
        return Stream.of(contents)
                .flatMap(content -> content.parts().stream())
                .flatMap(part -> profile.files().stream()
                        .filter(rule -> rule.form() && rule.role().equals(part.role())))
                .map(rule -> rule.dataType())
                .collect(Collectors.toSet());
    }

    private static List<Part> forms(AppProfile profile, String dataType, Content content) {
        var roles = profile.files().stream()
                .filter(rule -> rule.form() && rule.dataType().equals(dataType))
                .map(rule -> rule.role())
                .toList();
        return content.parts().stream()
                .filter(part -> roles.contains(part.role()))
                .toList();
    }

    private static List<String> marks(List<Part> parts) {
        return parts.stream().map(PartMark::of).toList();
    }
}

package dev.altinncourier.route;

import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import java.util.Optional;

/** Names the sender's file in findings that Altinn ties to one of its own elements only (contract 5.1). */
final class ElementNames {

    private ElementNames() {}

    static Problem in(Submission submission, Problem problem) {
        return problem.with(problem.issues().stream()
                .map(issue -> file(submission, issue).map(issue::in).orElse(issue))
                .toList());
    }

    private static Optional<String> file(Submission submission, Issue issue) {
        var element = issue.dataElementId();
        if (issue.file() != null || element == null) {
            return Optional.empty();
        }
        return submission.knownInstance().stream()
                .flatMap(instance -> instance.data().stream())
                .filter(stored -> stored.id().equals(element))
                .flatMap(stored -> submission.content().parts().stream()
                        .filter(part -> part.sentName().equals(stored.filename())))
                .map(Part::originalName)
                .findFirst();
    }
}

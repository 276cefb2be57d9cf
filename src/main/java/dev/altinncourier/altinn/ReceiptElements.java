package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.FileVerdict;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which data elements of an ended instance go beside the receipt (contract 6.6). */
public final class ReceiptElements {

    /** The rule of an answer of which files are missing. */
    public static final String INCOMPLETE = "feedback-incomplete";

    private static final String PDF_RECEIPT = "ref-data-as-pdf";

    private ReceiptElements() {}

    /**
     * The PDF receipts, and the authority's files that the profile names.
     *
     * @throws SubmissionFailure while files are missing without which the authority's answer is not complete
     */
    public static List<DataElement> of(AppProfile profile, Instance instance) throws SubmissionFailure {
        var wanted = new HashSet<>(Set.of(PDF_RECEIPT));
        var feedback = profile.process().feedback();
        var task = instance.task();
        if (feedback != null && task != null && task.hasEnded()) {
            requireComplete(feedback, instance);
            wanted.addAll(feedback.fetch());
            Optional.ofNullable(feedback.verdict()).map(FileVerdict::dataType).ifPresent(wanted::add);
        }
        return instance.data().stream()
                .filter(element -> wanted.contains(element.dataType()))
                .toList();
    }

    private static void requireComplete(FeedbackRule feedback, Instance instance) throws SubmissionFailure {
        var there = instance.data().stream().map(DataElement::dataType).collect(Collectors.toSet());
        var missing = feedback.dataTypes().stream()
                .filter(type -> !there.contains(type))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Unavailable(
                    Problem.of(
                            Category.TRANSIENT_EXHAUSTED,
                            INCOMPLETE,
                            new Text(
                                    "Prosessen er avsluttet, men svaret fra etaten mangler: " + missing + ".",
                                    "The process has ended, but the authority's answer lacks: " + missing + "."),
                            new Text(
                                    "Se på instansen i Altinn, og spør etaten hvis svaret ikke kommer.",
                                    "Look at the instance in Altinn, and ask the authority if the answer does not come.")),
                    null);
        }
    }
}

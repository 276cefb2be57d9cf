package dev.altinncourier.route;

import dev.altinncourier.altinn.StoredAttachments;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule.ReadBack;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Compares the attachments with the list just read, and lists the forms whose stored model is read back. */
@Singleton
@Named("planReadBack")
final class PlanReadBack implements Processor {

    private final OneSubmission one;

    PlanReadBack(OneSubmission one) {
        this.one = one;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var differing = StoredAttachments.differences(profile, submission, ReadBack.FAIL);
        if (!differing.isEmpty()) {
            throw new OperatorNeeded(
                    ReadBackProblem.ATTACHMENTS_DIFFER.problem().with(differing));
        }
        FormReadBack.FORMS.set(exchange, new FormReadBack(forms(profile, submission), List.of()));
    }

    private static List<FormReadBack.Pending> forms(AppProfile profile, Submission submission)
            throws SubmissionFailure {
        var forms = new ArrayList<FormReadBack.Pending>();
        for (var part : submission.content().parts()) {
            var rule = profile.file(part.role());
            if (!rule.form() || rule.readBack() == ReadBack.OFF) {
                continue;
            }
            var elements = submission.madeInstance().data().stream()
                    .filter(element -> element.dataType().equals(rule.dataType()))
                    .toList();
            if (elements.isEmpty()) {
                throw new OperatorNeeded(ReadBackProblem.FORM_MISSING.problem());
            }
            forms.add(new FormReadBack.Pending(part, elements, null));
        }
        return forms;
    }
}

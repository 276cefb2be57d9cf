package dev.altinncourier.route;

import dev.altinncourier.profile.FileRule.ReadBack;
import dev.altinncourier.readback.FormComparer;
import dev.altinncourier.readback.FormKind;
import dev.altinncourier.readback.FormTooLarge;
import dev.altinncourier.readback.UnreadableForm;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Compares a stored form, as it streams in, with the file that was sent. */
@Singleton
@Named("compareForm")
final class CompareForm implements Processor {

    private final OneSubmission one;
    private final FormComparer comparer = new FormComparer();

    CompareForm(OneSubmission one) {
        this.one = one;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var submission = one.in(exchange);
        var forms = FormReadBack.FORMS.in(exchange);
        var part = forms.pending().get(0).part();
        var kind = part.sentAsJson() ? FormKind.JSON : FormKind.XML;
        boolean needed = one.profileOf(submission).file(part.role()).readBack() == ReadBack.FAIL;
        try (var stored = HttpAnswer.stream(exchange)) {
            FormReadBack.FORMS.set(exchange, forms.and(comparer.compare(kind, submission.sent(part), stored)));
        } catch (UnreadableForm unreadable) {
            if (needed) {
                throw UnreadableAnswer.in(exchange);
            }
            skip(exchange, unreadable);
        } catch (FormTooLarge tooLarge) {
            if (needed) {
                throw new OperatorNeeded(ReadBackProblem.FORM_TOO_LARGE.problem(), tooLarge);
            }
            skip(exchange, tooLarge);
        }
        exchange.removeVariable(HttpAnswer.RESPONSE);
    }

    private static void skip(Exchange exchange, Exception reason) {
        Log.warnf("a stored form is not compared: %s", reason.getMessage());
        FormReadBack.FORMS.set(exchange, FormReadBack.FORMS.in(exchange).skipped());
    }
}

package dev.altinncourier.route;

import dev.altinncourier.merge.FieldsTooLarge;
import dev.altinncourier.merge.FormMerger;
import dev.altinncourier.merge.UnreadableFields;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts fields of the form that Altinn has, as it streams in, into a copy of the sender's: the copy is what is sent. */
@Singleton
@Named("mergeFields")
final class MergeFields implements Processor {

    private final OneSubmission one;

    MergeFields(OneSubmission one) {
        this.one = one;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var submission = one.in(exchange);
        var part = Variable.UPLOAD.in(exchange).part();
        var keep = one.profileOf(submission).file(part.role()).care().keep();
        try (var stored = HttpAnswer.stream(exchange)) {
            new FormMerger(keep, part.sentAsJson()).merge(submission.file(part), stored, submission.merged(part));
        } catch (UnreadableFields unreadable) {
            throw UnreadableAnswer.in(exchange);
        } catch (FieldsTooLarge tooLarge) {
            throw new OperatorNeeded(cannotKeep(), tooLarge);
        }
        exchange.removeVariable(HttpAnswer.RESPONSE);
    }

    private static Problem cannotKeep() {
        return Problem.of(
                Category.CONFIGURATION,
                "kept-fields-too-large",
                new Text(
                        "Feltene som profilen beholder fra Altinns skjema, er for store, eller skjemaet er det.",
                        "The fields that the profile keeps of Altinn's form are too large, or the form is."),
                new Text(
                        "Se på keep i profilen: den er for enkelte felt. Kjør innsendingen på nytt når den er rettet.",
                        "Look at keep in the profile: it is for single fields. Re-drive the submission once it is"
                                + " corrected."));
    }
}

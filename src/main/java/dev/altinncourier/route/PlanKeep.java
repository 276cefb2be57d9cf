package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Makes ready the call that reads the form which the part is to take the place of; leaves no call where nothing is kept of
 * it. A form that is added takes no form's place: it goes as the sender has it.
 */
@Singleton
@Named("planKeep")
final class PlanKeep implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanKeep(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var upload = Variable.UPLOAD.in(exchange);
        var element = upload.element();
        Variable.CALL.clear(exchange);
        if (element == null || profile.file(upload.part().role()).care().keep().isEmpty()) {
            Files.deleteIfExists(submission.merged(upload.part()));
        } else {
            Variable.CALL.set(exchange, altinn.readForm(profile, submission, element, upload.part()));
        }
    }
}

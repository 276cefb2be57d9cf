package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that sends a part: a form that Altinn made is filled, everything else is added. */
@Singleton
@Named("planUpload")
final class PlanUpload implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanUpload(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var upload = Variable.UPLOAD.in(exchange);
        var element = upload.element();
        var call = element == null
                ? altinn.postData(profile, submission, upload.part())
                : altinn.putData(profile, submission, upload.part(), element);
        Variable.CALL.set(exchange, call);
    }
}

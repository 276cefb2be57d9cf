package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that reads the next stored form; leaves no call when there is none. */
@Singleton
@Named("planReadForm")
final class PlanReadForm implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanReadForm(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var pending = FormReadBack.FORMS.in(exchange).pending();
        if (pending.isEmpty()) {
            Variable.CALL.clear(exchange);
            return;
        }
        var form = pending.get(0);
        var call = altinn.readForm(
                one.profileIn(exchange), one.in(exchange), form.elements().get(0), form.part());
        Variable.CALL.set(exchange, call);
    }
}

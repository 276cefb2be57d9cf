package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.altinn.ValidationRefusal;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Makes ready the call that tells more about a refusal: the validation where it names no issues, as apps on v7 do, then
 * the texts where issues name only keys. Leaves no call when nothing is left to ask.
 */
@Singleton
@Named("planExplanation")
final class PlanExplanation implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanExplanation(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var call = Variable.CALL.in(exchange);
        var answer = Variable.ANSWER.in(exchange);
        var known = Variable.REFUSAL
                .find(exchange)
                .map(before -> before.and(call, answer))
                .orElseGet(() -> ValidationRefusal.of(call, answer));
        Variable.REFUSAL.set(exchange, known);
        Variable.CALL.set(exchange, next(exchange, known));
    }

    private @Nullable AltinnCall next(Exchange exchange, ValidationRefusal known) throws SubmissionFailure {
        if (known.lacksIssues()) {
            return altinn.validate(one.profileIn(exchange), one.in(exchange));
        }
        return known.lacksWords() ? altinn.readTexts(one.profileIn(exchange)) : null;
    }
}

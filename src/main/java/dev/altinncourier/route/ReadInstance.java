package dev.altinncourier.route;

import dev.altinncourier.altinn.InstanceAnswer;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes over what Altinn lists of the instance. */
@Singleton
@Named("readInstance")
final class ReadInstance implements Processor {

    private final OneSubmission one;
    private final InstanceAnswer instances;

    ReadInstance(OneSubmission one, InstanceAnswer instances) {
        this.one = one;
        this.instances = instances;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var seen = instances
                .instance(profile, Variable.ANSWER.in(exchange))
                .orElseThrow(() -> UnreadableAnswer.in(exchange));
        exchange.getMessage().setBody(submission.with(seen));
    }
}

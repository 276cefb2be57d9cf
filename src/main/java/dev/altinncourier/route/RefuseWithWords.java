package dev.altinncourier.route;

import dev.altinncourier.altinn.AnswerSorter;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Sends a submission back with the app's own words for what is wrong. */
@Singleton
@Named("refuseWithWords")
final class RefuseWithWords implements Processor {

    private final AnswerSorter sorter;

    RefuseWithWords(AnswerSorter sorter) {
        this.sorter = sorter;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var refusal = Variable.UNEXPLAINED.in(exchange);
        throw sorter.refused(Variable.REFUSED.in(exchange), refusal, Variable.ANSWER.in(exchange));
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.AnswerSorter;
import dev.altinncourier.submission.SubmissionFailure;
import org.apache.camel.Exchange;

/** A success whose body tells nothing that can be used: a gateway's page, for instance. The effect is then unknown. */
final class UnreadableAnswer {

    private UnreadableAnswer() {}

    static SubmissionFailure in(Exchange exchange) {
        return AnswerSorter.unreadable(Variable.CALL.in(exchange), Variable.ANSWER.in(exchange));
    }
}

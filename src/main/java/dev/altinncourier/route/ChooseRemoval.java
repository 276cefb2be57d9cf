package dev.altinncourier.route;

import dev.altinncourier.journal.Removals;
import dev.altinncourier.submission.Step;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Chooses the part whose element is deleted next: one that the sender has taken out since it was sent. */
@Singleton
@Named("chooseRemoval")
final class ChooseRemoval implements Processor {

    private final OneSubmission one;
    private final Removals removals;

    ChooseRemoval(OneSubmission one, Removals removals) {
        this.one = one;
        this.removals = removals;
    }

    @Override
    public void process(Exchange exchange) {
        var submission = one.in(exchange);
        Variable.REMOVAL.clear(exchange);
        if (submission.step() == Step.UPLOAD) {
            removals.open(submission.id()).stream().findFirst().ifPresent(part -> Variable.REMOVAL.set(exchange, part));
        }
    }
}

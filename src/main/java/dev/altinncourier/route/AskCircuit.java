package dev.altinncourier.route;

import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Asks whether the host of the call is to be left alone. */
@Singleton
@Named("askCircuit")
final class AskCircuit implements Processor {

    private final Circuits circuits;

    AskCircuit(Circuits circuits) {
        this.circuits = circuits;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        circuits.enter(Circuits.of(Variable.CALL.in(exchange)));
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.PartyAnswer;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Keeps the owner's party id for the call that makes the instance; after a restart it is looked up again. */
@Singleton
@Named("readParty")
final class ReadParty implements Processor {

    /** The owner's party id, where it was looked up. */
    static final Variable<String> PARTY = new Variable<>("party", String.class);

    private final OneSubmission one;

    ReadParty(OneSubmission one) {
        this.one = one;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var owner = one.in(exchange).content().owner();
        PARTY.set(exchange, PartyAnswer.partyId(Variable.CALL.in(exchange), Variable.ANSWER.in(exchange), owner));
    }
}

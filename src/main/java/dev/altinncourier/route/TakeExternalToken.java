package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.ExternalTokenFile;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes the person's token that somebody else has fetched. */
@Singleton
@Named("takeExternalToken")
final class TakeExternalToken implements Processor {

    private final ExternalTokenFile person;
    private final FlightEnd end;

    TakeExternalToken(ExternalTokenFile person, FlightEnd end) {
        this.person = person;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        end.onFailure(exchange, () -> Tokens.UPSTREAM.set(exchange, person.current()));
    }
}

package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** A token was not replaced early: it is used to its end, and what hinders a new one is met, and held, then. */
@Singleton
@Named("giveUpRefresh")
final class GiveUpRefresh implements Processor {

    private final TokenHosts hosts;

    GiveUpRefresh(TokenHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public void process(Exchange exchange) {
        hosts.broke(exchange);
        Tokens.FLIGHT.in(exchange).abandon();
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (cause instanceof SubmissionFailure failure) {
            Log.warnf(
                    "a token could not be replaced early: %s", failure.problem().rule());
        } else {
            Log.warnf(
                    "a token could not be replaced early: %s", cause.getClass().getSimpleName());
        }
    }
}

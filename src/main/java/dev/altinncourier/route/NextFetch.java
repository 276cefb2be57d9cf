package dev.altinncourier.route;

import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/** Says which part of a message is fetched next, and gives a message up of which one could not be fetched time and again. */
@Singleton
final class NextFetch {

    private final FetchTries tries;

    NextFetch(FetchTries tries) {
        this.tries = tries;
    }

    /** Leaves its address; none when all is there, or when the message is refused. */
    void plan(Exchange exchange) {
        var open = Intake.OPEN.in(exchange);
        var address = open.nextAddress();
        Intake.FETCH.set(exchange, address);
        if (address != null && !tries.begin(Intake.INCOMING.in(exchange).ref(), address)) {
            Intake.REFUSED.set(exchange, open.unreachable().problem());
            Intake.OPEN.clear(exchange);
            Intake.FETCH.clear(exchange);
        }
    }
}

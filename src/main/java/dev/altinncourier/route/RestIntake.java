package dev.altinncourier.route;

import dev.altinncourier.journal.JournalFailure;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * What could not be taken just now stays with whoever sent it. Whether it can be written down is asked anew, and the consumer
 * rests before its broker delivers the message again, so that no trouble of courier's burns the attempts that a broker grants.
 */
@Singleton
@Named("restIntake")
final class RestIntake implements Processor {

    private final StorageWatch storage;
    private final EnterForgotten forgotten;
    private final BrokerRoutes brokers;

    RestIntake(StorageWatch storage, EnterForgotten forgotten, BrokerRoutes brokers) {
        this.storage = storage;
        this.forgotten = forgotten;
        this.brokers = brokers;
    }

    @Override
    public void process(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (cause instanceof IOException || cause instanceof JournalFailure) {
            Log.warnf("a message is left where it is, to be delivered again: %s", cause.toString());
        } else {
            Log.errorf(cause, "a message is left where it is, to be delivered again");
        }
        storage.doubt();
        forgotten.missed();
        brokers.rest(exchange);
    }
}

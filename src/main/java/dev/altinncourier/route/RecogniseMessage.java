package dev.altinncourier.route;

import dev.altinncourier.journal.ReceivedMessages;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Finds out whether a message has been delivered before; leaves the submission that it is, or null. */
@Singleton
@Named("recogniseMessage")
final class RecogniseMessage implements Processor {

    private final ReceivedMessages received;

    RecogniseMessage(ReceivedMessages received) {
        this.received = received;
    }

    @Override
    public void process(Exchange exchange) {
        var message = Intake.INCOMING.in(exchange).ref();
        var known = received.find(message);
        known.ifPresent(id -> Log.infof("a message of %s came once more: it is submission %s", message.source(), id));
        exchange.getMessage().setBody(known.orElse(null));
    }
}

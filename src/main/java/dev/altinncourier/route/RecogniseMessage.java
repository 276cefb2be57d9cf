package dev.altinncourier.route;

import dev.altinncourier.journal.ReceivedMessages;
import dev.altinncourier.message.IncomingMessage;
import dev.altinncourier.message.MessageRefused;
import dev.altinncourier.message.MessageSum;
import dev.altinncourier.submission.SubmissionId;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Finds out whether a message has been delivered before; leaves the submission that it is, or null. One that bears the id of
 * another is refused: to drop it would lose it, and to take it for the other would not send it.
 */
@Singleton
@Named("recogniseMessage")
final class RecogniseMessage implements Processor {

    private final ReceivedMessages received;

    RecogniseMessage(ReceivedMessages received) {
        this.received = received;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var incoming = Intake.INCOMING.in(exchange);
        var known = received.find(incoming.ref());
        exchange.getMessage().setBody(known.orElse(null));
        if (known.isPresent()) {
            compare(exchange, incoming, known.get());
        }
    }

    private void compare(Exchange exchange, IncomingMessage incoming, SubmissionId known) throws IOException {
        try {
            if (!received.isSame(incoming.ref(), MessageSum.read(incoming))) {
                throw MessageRefused.idUsedBefore();
            }
            Log.infof(
                    "a message of %s came once more: it is submission %s",
                    incoming.ref().source(), known);
        } catch (MessageRefused refused) {
            Intake.REFUSED.set(exchange, refused.problem());
        }
    }
}

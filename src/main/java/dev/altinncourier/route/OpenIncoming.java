package dev.altinncourier.route;

import dev.altinncourier.message.MessageReader;
import dev.altinncourier.message.MessageRefused;
import dev.altinncourier.message.MessageSum;
import dev.altinncourier.message.OpenMessage;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;

/** Writes a message into a folder of its own. That one can never be a submission is no failure: it is what the route asks for. */
@Singleton
@Named("openIncoming")
final class OpenIncoming implements Processor {

    private final MessageReader messages;
    private final NextFetch fetch;

    OpenIncoming(MessageReader messages, NextFetch fetch) {
        this.messages = messages;
        this.fetch = fetch;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        try {
            var incoming = Intake.INCOMING.in(exchange);
            var sum = MessageSum.of(incoming);
            var open = messages.open(sum.over(incoming));
            Intake.SUM.set(exchange, sum);
            exchange.getExchangeExtension().addOnCompletion(new Closing(open));
            Intake.OPEN.set(exchange, open);
            fetch.plan(exchange);
        } catch (MessageRefused refused) {
            Intake.REFUSED.set(exchange, refused.problem());
        }
    }

    /** However the exchange ends, nothing half of a message stays. */
    private static final class Closing extends SynchronizationAdapter {

        private final OpenMessage message;

        Closing(OpenMessage message) {
            this.message = message;
        }

        @Override
        public void onDone(Exchange exchange) {
            try {
                message.close();
            } catch (IOException e) {
                // What stays does not count, and is removed at the next start.
                Log.warnf("the folder of a message that was not completed could not be removed: %s", e.toString());
            }
        }
    }
}

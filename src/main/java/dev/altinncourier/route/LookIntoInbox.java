package dev.altinncourier.route;

import dev.altinncourier.intake.Inbox;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists drops that are ready, a batch at a time: the inbox may hold a hundred thousand. */
@Singleton
@Named("lookIntoInbox")
final class LookIntoInbox implements Processor {

    private final Inbox inbox;
    private final PickUpConfig config;

    LookIntoInbox(Inbox inbox, PickUpConfig config) {
        this.inbox = inbox;
        this.config = config;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        exchange.getMessage().setBody(inbox.ready(config.batch()));
    }
}

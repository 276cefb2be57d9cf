package dev.altinncourier.route;

import dev.altinncourier.journal.EventChannels;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists the channels that events go out by, where it is this node's duty to send them; none on the others. */
@Singleton
@Named("listChannels")
final class ListChannels implements Processor {

    private final PublishDuty duty;
    private final EventChannels channels;

    ListChannels(PublishDuty duty, EventChannels channels) {
        this.duty = duty;
        this.channels = channels;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(duty.take() ? channels.set() : List.of());
    }
}

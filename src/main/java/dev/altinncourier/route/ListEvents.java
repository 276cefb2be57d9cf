package dev.altinncourier.route;

import dev.altinncourier.journal.EventChannels;
import dev.altinncourier.journal.PendingEvents;
import dev.altinncourier.journal.PendingEvents.Pending;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Lists the events that a channel is to be given next, of each submission one; none while the channel is left alone, and none
 * of a channel that is not set.
 */
@Singleton
@Named("listEvents")
final class ListEvents implements Processor {

    private static final int MOST = 100;

    private final PendingEvents events;
    private final ChannelWatch watch;
    private final PublishDuty duty;
    private final EventChannels channels;

    ListEvents(PendingEvents events, ChannelWatch watch, PublishDuty duty, EventChannels channels) {
        this.channels = channels;
        this.events = events;
        this.watch = watch;
        this.duty = duty;
    }

    @Override
    public void process(Exchange exchange) {
        var channel = exchange.getMessage().getBody(String.class);
        int room = duty.isMine() && channels.set().contains(channel) ? watch.room(channel, MOST) : 0;
        var due = room == 0 ? List.<Pending>of() : events.due(channel, room);
        EventBatch.BATCH.set(exchange, new EventBatch(channel, due, watch));
        exchange.getMessage().setBody(due);
    }
}

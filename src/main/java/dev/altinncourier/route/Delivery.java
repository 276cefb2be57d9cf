package dev.altinncourier.route;

import dev.altinncourier.journal.PendingEvents;
import dev.altinncourier.journal.PendingEvents.Pending;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/** The delivery of one event: what is asked before it, and what is written after it. */
@Singleton
class Delivery {

    /** The event on its way. */
    static final Variable<Pending> EVENT = new Variable<>("event", Pending.class);

    private final PendingEvents events;
    private final ChannelWatch watch;
    private final PublishDuty duty;

    Delivery(PendingEvents events, ChannelWatch watch, PublishDuty duty) {
        this.events = events;
        this.watch = watch;
        this.duty = duty;
    }

    /**
     * The event in the body.
     *
     * @throws NotNow when another node sends by now, or one sent beside it has shown that its channel is down
     */
    Pending begin(Exchange exchange) throws NotNow {
        var event = exchange.getMessage().getBody(Pending.class);
        if (!duty.isMine() || watch.room(event.channel(), 1) == 0) {
            throw new NotNow();
        }
        EVENT.set(exchange, event);
        return event;
    }

    /** The channel has taken it. After a crash before this it is sent once more, under the same id. */
    void end(Exchange exchange) {
        var event = EVENT.in(exchange);
        events.delivered(event);
        watch.took(event.channel());
    }

    /** The event is left as it is. */
    static final class NotNow extends Exception {
        private static final long serialVersionUID = 1L;

        NotNow() {
            super("not sent now");
        }
    }

    /** The receiver says that it is gone, and that nothing is to be sent there any more. */
    static final class ReceiverGone extends Exception {
        private static final long serialVersionUID = 1L;

        ReceiverGone(String reason) {
            super(reason);
        }
    }

    /** The channel has not taken an event. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        NotTaken(String reason) {
            super(reason);
        }
    }
}

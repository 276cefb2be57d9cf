package dev.altinncourier.route;

import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.PendingEvents;
import dev.altinncourier.journal.PendingEvents.Pending;
import dev.altinncourier.submission.PersonalData;
import io.quarkus.logging.Log;
import io.quarkus.runtime.util.ExceptionUtil;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Keeps an event that was not taken, to be sent again; those behind it of the same submission wait with it. */
@Singleton
@Named("postponeEvent")
final class PostponeEvent implements Processor {

    private static final int LONGEST_REASON = 200;

    private final PendingEvents events;
    private final ChannelWatch watch;
    private final Backoff backoff;
    private final StorageWatch storage;
    private final ReplyFailures replies;
    private final Clock clock;

    PostponeEvent(
            PendingEvents events,
            ChannelWatch watch,
            Backoff backoff,
            StorageWatch storage,
            ReplyFailures replies,
            Clock clock) {
        this.replies = replies;
        this.events = events;
        this.watch = watch;
        this.backoff = backoff;
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (cause instanceof JournalFailure) {
            // Nothing can be written of it: it stays as it is, and is listed again.
            storage.doubt();
        } else if (!(cause instanceof Delivery.NotNow)) {
            Delivery.EVENT
                    .find(exchange)
                    .ifPresentOrElse(
                            event -> keep(event, cause),
                            () -> Log.errorf(cause, "events could not be sent; they are kept"));
        }
    }

    private void keep(Pending event, Throwable cause) {
        Log.debugf(cause, "event %s was not taken", event.id());
        try {
            if (cause instanceof Delivery.ReceiverGone) {
                watch.close(event.channel(), reason(cause));
            } else if (replies.isOfAddress(event, cause)) {
                replies.failed(event, cause);
            } else {
                watch.failed(event.channel(), reason(cause));
                var pause = backoff.jittered(Backoff.ofDelivery(event.failures() + 1));
                events.postpone(event, clock.instant().plus(pause));
            }
        } catch (JournalFailure failure) {
            storage.doubt();
        }
    }

    /** What is at the bottom of it: what Camel's components and Spring put around that says nothing. */
    static String reason(Throwable failure) {
        var cause = ExceptionUtil.getRootCause(failure);
        var message = String.valueOf(cause.getMessage());
        boolean own = cause instanceof Delivery.NotTaken || cause instanceof Delivery.ReceiverGone;
        var name = own ? "" : cause.getClass().getSimpleName() + ": ";
        return PersonalData.maskStart(name + message, LONGEST_REASON);
    }
}

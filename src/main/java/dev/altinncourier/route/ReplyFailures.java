package dev.altinncourier.route;

import dev.altinncourier.journal.EventChannels;
import dev.altinncourier.journal.PendingEvents;
import dev.altinncourier.journal.PendingEvents.Pending;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * What becomes of the events of a submission whose sender named an address that the broker refuses. They hold up no others. They
 * are tried for a day, in which an operator may make the queue or give the right to write to it, and then given up; at once
 * where there is nobody any more.
 */
@Singleton
class ReplyFailures {

    /** With the longest pause of five minutes, about a day. */
    private static final int MOST_TRIES = 270;

    private final PendingEvents events;
    private final JmsBroker broker;
    private final GivenUp given;
    private final Backoff backoff;
    private final Clock clock;

    ReplyFailures(PendingEvents events, JmsBroker broker, GivenUp given, Backoff backoff, Clock clock) {
        this.events = events;
        this.broker = broker;
        this.given = given;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Whether it is the sender's address that takes nothing, and not the channel. */
    boolean isOfAddress(Pending event, Throwable failure) {
        return event.channel().equals(EventChannels.JMS_REPLY)
                && broker.trouble().isEmpty()
                && causes(failure).anyMatch(JmsBroker::isOfAddress);
    }

    void failed(Pending event, Throwable failure) {
        int failures = event.failures() + 1;
        if (failures >= MOST_TRIES || causes(failure).anyMatch(ReplyDestinations.Gone.class::isInstance)) {
            int count = events.giveUpReplies(event.submission());
            given.add(event.channel(), count);
            Log.warnf(
                    "%d events of submission %s are given up, and its sender is told no more: %s",
                    count, event.submission(), reason(failure));
            return;
        }
        if (event.failures() == 0) {
            Log.warnf(
                    "the address that the sender of submission %s named takes no events (%s); they are kept for a day",
                    event.submission(), reason(failure));
        }
        events.postpone(event, clock.instant().plus(backoff.jittered(Backoff.ofDelivery(failures))));
    }

    private static String reason(Throwable failure) {
        return causes(failure)
                .filter(JmsBroker::isOfAddress)
                .findFirst()
                .map(PostponeEvent::reason)
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}

package dev.altinncourier.route;

import dev.altinncourier.journal.EventsConfig;
import dev.altinncourier.journal.PendingEvents;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Gives up what no channel has taken for as long as events are kept, and says so. Looks now and then. */
@Singleton
@Named("giveUpOldEvents")
final class GiveUpOldEvents implements Processor {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final PendingEvents events;
    private final GivenUp given;
    private final Duration keep;
    private final Clock clock;

    private Instant next = Instant.MIN;

    GiveUpOldEvents(PendingEvents events, GivenUp given, EventsConfig config, Clock clock) {
        this.events = events;
        this.given = given;
        this.keep = config.keep();
        this.clock = clock;
    }

    /** The timer that it is called by never fires twice at a time. */
    @Override
    public void process(Exchange exchange) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        events.giveUpOlder(now.minus(keep)).forEach((channel, count) -> {
            given.add(channel, count);
            Log.errorf("%d events of %s are given up: nobody took them for %s", count, channel, keep);
        });
    }
}

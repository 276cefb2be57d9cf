package dev.altinncourier.route;

import dev.altinncourier.journal.PendingEvents.Pending;
import java.util.List;

/**
 * Events that go to a channel side by side.
 *
 * @param channel which
 * @param events of each submission one
 * @param watch knows how the channel does
 */
public record EventBatch(String channel, List<Pending> events, ChannelWatch watch) {

    /** What the routes read as {@code ${variable.batch}}. */
    static final Variable<EventBatch> BATCH = new Variable<>("batch", EventBatch.class);

    /** Whether the next may follow at once: there were some, and the channel takes them. */
    public boolean more() {
        return !events.isEmpty() && watch.trouble(channel).isEmpty();
    }
}

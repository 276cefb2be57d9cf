package dev.altinncourier.route;

import dev.altinncourier.submission.MessageRef;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often a part of a message could not be fetched, so that a host that is down holds up the messages behind it for a
 * while, and not for ever. Counted in memory: after a restart it begins anew.
 */
@Singleton
final class FetchTries {

    /** With the rests between them, some seconds and the timeouts. */
    static final int MOST = 4;

    private static final int REMEMBERED = 1_000;

    private record Part(MessageRef message, URI address) {}

    private final Map<Part, Integer> tries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Part, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Notes a try; false when there were enough of them, which then are forgotten. */
    synchronized boolean begin(MessageRef message, URI address) {
        var part = new Part(message, address);
        if (tries.merge(part, 1, Integer::sum) <= MOST) {
            return true;
        }
        tries.remove(part);
        return false;
    }

    /** The host has answered. */
    synchronized void end(MessageRef message, URI address) {
        tries.remove(new Part(message, address));
    }
}

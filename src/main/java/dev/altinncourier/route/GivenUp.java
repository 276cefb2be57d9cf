package dev.altinncourier.route;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many events were given up since the start, channel by channel: health goes on to say so. */
@Singleton
class GivenUp {

    private final Map<String, Long> events = new ConcurrentHashMap<>();

    void add(String channel, long more) {
        events.merge(channel, more, Long::sum);
    }

    Map<String, Long> all() {
        return Map.copyOf(events);
    }
}

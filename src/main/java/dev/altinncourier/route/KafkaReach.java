package dev.altinncourier.route;

import dev.altinncourier.message.KafkaIntakeConfig;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether one of the Kafka brokers takes a connection: its client tries for ever, and tells nobody that it does. */
@Singleton
class KafkaReach {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 500;

    private final List<String> brokers;
    private @Nullable String trouble;
    private long lookedAt = System.nanoTime() - GOOD_FOR.toNanos();

    KafkaReach(KafkaIntakeConfig config) {
        this.brokers = config.brokers()
                .map(list -> List.of(list.strip().split("\\s*,\\s*")))
                .orElse(List.of());
    }

    boolean isSet() {
        return !brokers.isEmpty();
    }

    /** Why none could be reached; some seconds old at most. Empty while one can be, and where none is set. */
    synchronized Optional<String> trouble() {
        if (System.nanoTime() - lookedAt >= GOOD_FOR.toNanos()) {
            note(look());
            lookedAt = System.nanoTime();
        }
        return Optional.ofNullable(trouble);
    }

    private @Nullable String look() {
        @Nullable String last = null;
        for (var broker : brokers) {
            var place = broker.replaceFirst("^.*://", "");
            int colon = place.lastIndexOf(':');
            try (var socket = new Socket()) {
                int port = Integer.parseInt(place.substring(colon + 1));
                socket.connect(new InetSocketAddress(place.substring(0, Math.max(0, colon)), port), PATIENCE_MILLIS);
                return null;
            } catch (IOException | IllegalArgumentException e) {
                last = broker + ": " + e.getMessage();
            }
        }
        return last;
    }

    private void note(@Nullable String next) {
        if (next != null && trouble == null) {
            Log.warnf("no Kafka broker can be reached; courier goes on trying: %s", next);
        } else if (next == null && trouble != null) {
            Log.info("a Kafka broker is there again");
        }
        trouble = next;
    }
}

package dev.altinncourier.altinn;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The metadata of the apps that courier sends to, read again from time to time. One submission reads it anew; the others
 * take what is known meanwhile, and so does this one when the app does not answer and its time has come again.
 */
@Singleton
public class KnownApps {

    private static final int MOST = 256;

    /** After a reading that brought nothing, what is known is good for so long. */
    private static final Duration RETRY = Duration.ofMinutes(5);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Duration refresh;
    private final Clock clock;

    KnownApps(AltinnConfig config, Clock clock) {
        this.refresh = config.metadataRefresh();
        this.clock = clock;
    }

    /** What is known of an app, however old. */
    public synchronized Optional<AppMetadata> find(String appId) {
        return Optional.ofNullable(entries.get(appId)).map(Entry::metadata);
    }

    /**
     * Whether the caller is to read an app's metadata: it is not known, or old and nobody else has tried lately.
     *
     * @param anew whether it is to be read however young it is
     */
    public synchronized boolean isToBeRead(String appId, boolean anew) {
        var entry = entries.get(appId);
        if (entry == null) {
            return true;
        }
        boolean due = anew || (isOver(entry.readAt(), refresh) && isOver(entry.triedAt(), RETRY));
        if (due) {
            entries.put(appId, new Entry(entry.metadata(), entry.readAt(), clock.instant()));
        }
        return due;
    }

    /** Keeps what was read. A new version of the app library is worth a line: it changes what an app answers. */
    public synchronized void put(String appId, AppMetadata metadata) {
        var before = entries.remove(appId);
        if (before == null || !Objects.equals(before.metadata().libraryVersion(), metadata.libraryVersion())) {
            Log.infof(
                    "app %s is built on app library %s",
                    appId, Objects.requireNonNullElse(metadata.libraryVersion(), "(no version told)"));
        }
        entries.put(appId, new Entry(metadata, clock.instant(), clock.instant()));
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** So long ago, or in a future that a clock was set back from. */
    private boolean isOver(Instant since, Duration time) {
        var now = clock.instant();
        return !now.isBefore(since.plus(time)) || since.isAfter(now);
    }

    private record Entry(AppMetadata metadata, Instant readAt, Instant triedAt) {}
}

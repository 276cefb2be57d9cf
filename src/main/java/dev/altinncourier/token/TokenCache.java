package dev.altinncourier.token;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.Flight.Failed;
import dev.altinncourier.token.Flight.Landed;
import dev.altinncourier.token.Flight.Landing;
import dev.altinncourier.token.Lease.Aging;
import dev.altinncourier.token.Lease.Cached;
import dev.altinncourier.token.Lease.ToFetch;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tokens in memory, and sees to it that each is fetched once however many need it (auth 8.2). Makes no call itself:
 * whoever gets {@link ToFetch} or {@link Aging} does, and no lock is held meanwhile. Failures are not kept.
 */
@Singleton
public final class TokenCache {

    private static final Duration REFRESH_PAUSE = Duration.ofSeconds(10);
    private static final Text TOO_LONG = new Text(
            "Et token som en annen innsending henter, kom ikke i tide.",
            "A token that another submission is fetching did not come in time.");
    private static final Text INTERRUPTED = new Text(
            "Courier stoppet mens innsendingen ventet på et token.",
            "Courier was stopping while the submission waited for a token.");

    private final Object lock = new Object();
    private final Map<TokenRequest, Kept> entries;
    private final Map<TokenRequest, Flight> flights = new HashMap<>();
    private final Duration longestWait;
    private final Clock clock;

    TokenCache(TokenCacheConfig config, Clock clock) {
        this.entries = new Newest(config.maxEntries());
        this.longestWait = config.longestWait();
        this.clock = clock;
    }

    /**
     * The token, or the task to fetch it. Waits while somebody else fetches the first one; an early refresh makes nobody
     * wait.
     *
     * @throws SubmissionFailure that the fetch ended with, or when it takes too long
     */
    public Lease acquire(TokenRequest request) throws SubmissionFailure {
        var deadline = System.nanoTime() + longestWait.toNanos();
        while (true) {
            var turn = turn(request);
            if (turn instanceof Mine mine) {
                return mine.lease();
            }
            var landing = await(((Others) turn).flight(), Duration.ofNanos(deadline - System.nanoTime()));
            if (landing instanceof Landed landed) {
                return new Cached(landed.token());
            }
            if (landing instanceof Failed failed) {
                throw failed.failure();
            }
        }
    }

    /** Drops a token that was refused, unless it has been replaced since: a newer one is nobody's to throw away. */
    public void invalidate(TokenRequest request, BearerToken seen) {
        synchronized (lock) {
            var entry = entries.get(request);
            if (entry != null && entry.token().value().equals(seen.value())) {
                entries.remove(request);
            }
        }
    }

    private Turn turn(TokenRequest request) {
        synchronized (lock) {
            var now = clock.instant();
            var entry = usable(request, now);
            var flight = underway(request, now);
            if (entry != null && (flight != null || now.isBefore(entry.refreshAt()))) {
                return new Mine(new Cached(entry.token()));
            }
            if (flight != null) {
                return new Others(flight);
            }
            var started = start(request, now);
            return new Mine(entry == null ? new ToFetch(started) : new Aging(entry.token(), started));
        }
    }

    private @Nullable Kept usable(TokenRequest request, Instant now) {
        var entry = entries.get(request);
        return entry != null && entry.token().isUsableAt(now) ? entry : null;
    }

    /** A flight that nobody ended is lost: its waiters, and then the next one who asks, get another. */
    private @Nullable Flight underway(TokenRequest request, Instant now) {
        var flight = flights.get(request);
        if (flight == null || now.isBefore(flight.since().plus(longestWait.multipliedBy(2)))) {
            return flight;
        }
        flight.abandon();
        return null;
    }

    private Flight start(TokenRequest request, Instant now) {
        var flight = new Flight(this, request, now);
        flights.put(request, flight);
        return flight;
    }

    void end(Flight flight, Landing how, BooleanSupplier isFirstEnd) {
        synchronized (lock) {
            if (!isFirstEnd.getAsBoolean()) {
                return;
            }
            flights.remove(flight.request(), flight);
            if (how instanceof Landed landed) {
                entries.put(
                        flight.request(),
                        new Kept(landed.token(), landed.token().refreshAt()));
            } else {
                var later = clock.instant().plus(REFRESH_PAUSE);
                entries.computeIfPresent(flight.request(), (request, entry) -> new Kept(entry.token(), later));
            }
        }
    }

    private static Landing await(Flight flight, Duration patience) throws Unavailable {
        try {
            return flight.await(patience).orElseThrow(() -> TokenOutage.of("token-wait", TOO_LONG));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenOutage.of("token-wait-interrupted", INTERRUPTED);
        }
    }

    private sealed interface Turn {}

    private record Mine(Lease lease) implements Turn {}

    private record Others(Flight flight) implements Turn {}

    private record Kept(BearerToken token, Instant refreshAt) {}

    /** The entries that were used last, so many and no more. */
    private static final class Newest extends LinkedHashMap<TokenRequest, Kept> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Newest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TokenRequest, Kept> eldest) {
            return size() > most;
        }
    }

    @Override
    public String toString() {
        return "TokenCache[***]";
    }
}

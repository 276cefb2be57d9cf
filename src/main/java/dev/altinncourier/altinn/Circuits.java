package dev.altinncourier.altinn;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A circuit breaker for each host: one that fails again and again is left alone, so that an outage costs no calls and
 * no attempts (invariant 6). After a pause one call tries it; the others wait for what becomes of it.
 */
@Singleton
public class Circuits {

    /** The rule by which a submission waits without having called anybody. */
    public static final String OPEN = "circuit-open";

    private final CircuitConfig config;
    private final Clock clock;
    private final Map<String, Circuit> hosts = new ConcurrentHashMap<>();

    Circuits(CircuitConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks whether a host may be called.
     *
     * @param host as {@link #host} names it, or a part of what it does
     *
     * @throws SubmissionFailure while it is left alone
     */
    public void enter(String host) throws SubmissionFailure {
        var now = clock.instant();
        var circuit = hosts.get(host);
        if (circuit == null || !circuit.isOpen(config.failures())) {
            return;
        }
        // Whoever replaces the entry is the one call that tries the host; it then looks left alone to the others.
        boolean tries = isOver(circuit.retryAt(), now)
                && hosts.replace(host, circuit, circuit.retryAt(now.plus(config.pause())));
        if (!tries) {
            throw new Unavailable(AltinnProblem.CIRCUIT_OPEN.problem(), Duration.between(now, later(circuit, now)));
        }
    }

    /** Notes that a host answered as one that works. */
    public void succeeded(String host) {
        hosts.remove(host);
    }

    /** Notes that a host did not answer, or as one that is out of order. */
    public void failed(String host) {
        var retryAt = clock.instant().plus(config.pause());
        hosts.merge(host, new Circuit(1, retryAt), (known, one) -> new Circuit(known.failures() + 1, retryAt));
    }

    /** A host's name: where a call goes. */
    public static String host(URI uri) {
        return uri.getAuthority();
    }

    /** What a call depends on: an authority's own validation is down or not whatever else its host does. */
    public static String of(AltinnCall call) {
        return call.outside() ? host(call.uri()) + " (validation)" : host(call.uri());
    }

    /** The hosts that are left alone now. */
    public List<String> open() {
        return hosts.entrySet().stream()
                .filter(entry -> entry.getValue().isOpen(config.failures()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** A pause that would last longer than any was begun before the clock was set back. */
    private boolean isOver(Instant retryAt, Instant now) {
        return !now.isBefore(retryAt) || retryAt.isAfter(now.plus(config.pause()));
    }

    private static Instant later(Circuit circuit, Instant now) {
        return circuit.retryAt().isAfter(now) ? circuit.retryAt() : now.plusSeconds(1);
    }

    /**
     * What is known of a host.
     *
     * @param failures in a row
     * @param retryAt when one call may try it, once it is left alone
     */
    private record Circuit(int failures, Instant retryAt) {

        boolean isOpen(int most) {
            return failures >= most;
        }

        Circuit retryAt(Instant next) {
            return new Circuit(failures, next);
        }
    }
}

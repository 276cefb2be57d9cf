package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** When each lease was last seen to be this process's own, by a clock that goes on while the process stands still. */
final class LeaseProofs {

    /** A tenth of a lease is left for the clocks of nodes, which differ. */
    private static final int PARTS = 10;

    private final ConcurrentMap<SubmissionId, Long> proven = new ConcurrentHashMap<>();
    private final LongSupplier ticks;
    private final long validity;

    /** @param ticks nanoseconds from any beginning */
    LeaseProofs(LongSupplier ticks, Duration lease) {
        this.ticks = ticks;
        this.validity = lease.toNanos() / PARTS * (PARTS - 1);
    }

    /** To be asked before the lease is, so that the answer proves it from then on. */
    long now() {
        return ticks.getAsLong();
    }

    void prove(SubmissionId id, long asked) {
        proven.put(id, asked);
    }

    boolean holds(SubmissionId id) {
        var since = proven.get(id);
        return since != null && now() - since < validity;
    }

    void keepOnly(Set<SubmissionId> ids) {
        proven.keySet().retainAll(ids);
    }
}

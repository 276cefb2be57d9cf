package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The submissions that a worker of this process has in hand. The journal's lease says the same, but a lease can be lost:
 * it runs out at once when the clock is set forward, and one that was not yet on the disk goes with a journal that fails.
 * Two workers would then send one submission.
 */
@Singleton
final class InHand {

    private final Set<SubmissionId> taken = ConcurrentHashMap.newKeySet();
    private final Set<SubmissionId> left = ConcurrentHashMap.newKeySet();

    /** Takes it, unless another worker has it. */
    boolean take(SubmissionId id) {
        return taken.add(id);
    }

    void letGo(SubmissionId id) {
        taken.remove(id);
    }

    /** Nobody works on it any more, and the journal could not be told. Never more than there are workers, and few. */
    void leave(SubmissionId id) {
        left.add(id);
    }

    /** Those that were left, to tell the journal now. */
    List<SubmissionId> left() {
        return List.copyOf(left);
    }

    void forget(SubmissionId id) {
        left.remove(id);
    }
}

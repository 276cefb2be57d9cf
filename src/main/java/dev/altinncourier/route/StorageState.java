package dev.altinncourier.route;

import dev.altinncourier.submission.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether courier can write what it must write.
 *
 * @param writable whether journal and folders take data: without that nothing is worked on
 * @param problem why nothing is picked up; null when all is well
 */
public record StorageState(boolean writable, @Nullable Problem problem) {

    static final StorageState GOOD = new StorageState(true, null);

    static StorageState shortOfSpace(Problem problem) {
        return new StorageState(true, problem);
    }

    static StorageState unwritable(Problem problem) {
        return new StorageState(false, problem);
    }

    /** Whether something may be picked up. */
    public boolean open() {
        return problem == null;
    }
}

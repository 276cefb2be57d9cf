package dev.altinncourier.route;

import dev.altinncourier.submission.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether courier can write what it must write.
 *
 * @param unwritable whether journal or folders take no data: then nothing is worked on
 * @param problem why nothing is picked up; null when all is well
 */
public record StorageState(boolean unwritable, @Nullable Problem problem) {

    static final StorageState GOOD = new StorageState(false, null);

    static StorageState shortOfSpace(Problem problem) {
        return new StorageState(false, problem);
    }

    static StorageState unwritable(Problem problem) {
        return new StorageState(true, problem);
    }

    /** Whether nothing may be picked up. */
    public boolean closed() {
        return problem != null;
    }

    boolean open() {
        return problem == null;
    }
}

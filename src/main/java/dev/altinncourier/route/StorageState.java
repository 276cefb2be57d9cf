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

    static StorageState ofNearlyFull(Problem problem) {
        return new StorageState(false, problem);
    }

    /** Not called like a component: routes look for those by name, and would find this instead. */
    static StorageState ofUnwritable(Problem problem) {
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

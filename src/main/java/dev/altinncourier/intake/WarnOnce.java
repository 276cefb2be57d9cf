package dev.altinncourier.intake;

import io.quarkus.logging.Log;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Says once what is left lying in the inbox and why, however often the inbox is looked through. */
final class WarnOnce {

    private static final int MOST = 1_000;

    private final Set<Path> warned = new HashSet<>();

    void warn(Path path, String why) {
        if (warned.size() < MOST && warned.add(path)) {
            Log.warnf("left in place: %s: %s", Printable.of(path.toString()), why);
        }
    }

    int count() {
        return warned.size();
    }
}

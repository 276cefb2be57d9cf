package dev.altinncourier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second courier off a base folder with an embedded journal, and a second one of the same name off one that nodes
 * share. The operating system lets go of the lock with the
 * process, however that ends.
 */
final class BaseLock {

    private static final int TRIES = 15;
    private static final int PAUSE_MILLIS = 200;

    private BaseLock() {}

    /**
     * Takes the lock as soon as it is free, within a moment: the doctor has it while it looks into the journal.
     *
     * @return null when another courier has it
     */
    static @Nullable FileLock takeSoon(Path base, String name) throws IOException, InterruptedException {
        var lock = take(base, name);
        for (int tries = 1; lock == null && tries < TRIES; tries++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            lock = take(base, name);
        }
        return lock;
    }

    /**
     * Takes the lock, which lasts until it is closed.
     *
     * @param name of the node; one and the same for all where only one may run
     * @return null when another process has it
     */
    static @Nullable FileLock take(Path base, String name) throws IOException {
        var file = Files.createDirectories(base.resolve("journal"))
                .resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + ".lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return lock;
    }
}

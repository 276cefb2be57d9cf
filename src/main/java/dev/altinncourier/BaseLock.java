package dev.altinncourier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second courier off a base folder with an embedded journal, and a second one of the same name off one that nodes
 * share. The operating system lets go of the lock with the
 * process, however that ends.
 */
final class BaseLock {

    private BaseLock() {}

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

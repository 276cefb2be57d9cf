package dev.altinncourier.doctor;

import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.outcome.StorageProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The room on the filesystem of the base folder. */
record DiskExam(FoldersConfig folders) implements Exam {

    private static final long MEBIBYTE = 1L << 20;

    @Override
    public String check() {
        return "disk";
    }

    @Override
    public List<Finding> look() throws IOException {
        if (!Files.isDirectory(folders.base())) {
            return List.of(Finding.skipped(check(), "", "no base folder"));
        }
        var probe = new StorageProbe(folders);
        var problem = probe.shortOfSpace();
        return List.of(
                problem.map(shortage -> Finding.wrong(check(), "", shortage)).orElseGet(() -> room(probe)));
    }

    private Finding room(StorageProbe probe) {
        long free = free(probe);
        long minimum = folders.minimumFree().asLongValue();
        var room = free / MEBIBYTE + " MiB are free";
        return free < 2 * minimum
                ? Finding.warn(
                        check(), "", room, "free some; below " + minimum / MEBIBYTE + " MiB nothing is picked up")
                : Finding.ok(check(), "", room);
    }

    private static long free(StorageProbe probe) {
        try {
            return probe.free();
        } catch (IOException e) {
            return 0;
        }
    }
}

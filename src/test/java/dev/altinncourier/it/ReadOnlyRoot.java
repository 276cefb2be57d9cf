package dev.altinncourier.it;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program as a container with a read-only root filesystem does: by a user who is a number and has no rights, and able
 * to write into one folder alone. That takes root on Linux; elsewhere its tests are skipped.
 */
final class ReadOnlyRoot {

    private static final String USER = "10001";

    private static final String SCRIPT =
            """
            mount --bind "$0" "$0" && mount -o remount,bind,ro / || exit 99
            exec setpriv --reuid=%1$s --regid=%1$s --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$@"
            """
                    .formatted(USER);

    private ReadOnlyRoot() {}

    /** The words to put in front of a command that may write into a folder; the one above it becomes readable for all. */
    static List<String> writableIn(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assumeThat(run(List.of("chown", USER + ":" + USER, folder.toString())))
                .as("a folder can be given away, which takes root")
                .isZero();
        var starter = List.of("unshare", "--mount", "sh", "-c", SCRIPT, folder.toString());
        assumeThat(run(with(starter, "test", "-w", folder.toString())))
                .as("filesystems can be mounted anew for a process, which takes root on Linux")
                .isZero();
        return starter;
    }

    private static List<String> with(List<String> starter, String... command) {
        var line = new ArrayList<>(starter);
        line.addAll(List.of(command));
        return line;
    }

    private static int run(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException notThere) {
            return -1;
        }
    }
}

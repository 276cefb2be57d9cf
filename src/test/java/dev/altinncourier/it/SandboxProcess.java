package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.altinncourier.sandbox.SandboxMain;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The sandbox as a program of its own, where what it does must not count as the tests' memory and time. */
public final class SandboxProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("sandbox at (http://\\S+?),");

    private static final Duration STARTING = Duration.ofSeconds(180);

    private final JavaProcess process;
    private final URI address;

    private SandboxProcess(JavaProcess process) {
        this.process = process;
        await().atMost(STARTING)
                .untilAsserted(() -> assertThat(process.output()).containsPattern(ADDRESS));
        var found = ADDRESS.matcher(process.output());
        this.address = URI.create(found.find() ? found.group(1) : "");
    }

    /** Starts it on a free port. */
    public static SandboxProcess start(Path folder) {
        return start(folder, Map.of());
    }

    /** The same with further environment variables. */
    public static SandboxProcess start(Path folder, Map<String, String> environment) {
        var command = List.of(
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName(),
                "--port",
                "0");
        return new SandboxProcess(JavaProcess.start(folder, folder.resolve("sandbox.log"), command, environment));
    }

    public SandboxControl control() {
        return new SandboxControl(address);
    }

    @Override
    public void close() {
        process.stop();
    }
}

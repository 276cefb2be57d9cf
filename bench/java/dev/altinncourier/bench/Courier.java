package dev.altinncourier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Courier as it is packaged, with its journal and every sync, 128 MB of heap, and folders dropped into its inbox. */
final class Courier implements Side, AutoCloseable {

    /** What its log says when it has come up. */
    static final Pattern STARTED = Pattern.compile("started in");

    private final Path home;
    private final Drops drops;
    private final Program program;

    private Courier(Path home, Program program) {
        this.home = home;
        this.drops = new Drops(home);
        this.program = program;
    }

    /**
     * Starts it.
     *
     * @param options its jar, and further arguments of its Java, such as a recording
     */
    static Courier start(Path home, Altinn altinn, int parallel, Options options)
            throws IOException, InterruptedException, TimeoutException {
        var settings = "courier.folders.base=base\n" + settings(home, altinn, parallel);
        var program = launch(home, settings, options);
        program.await(STARTED);
        return new Courier(home, program);
    }

    /** Starts a courier, and does not wait for it. */
    static Program launch(Path home, String settings, Options options) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.properties"), settings);
        var arguments = new ArrayList<>(List.of("-Xmx128m", "-Xlog:gc:file=" + home.resolve("gc.log") + ":none"));
        arguments.addAll(options.java());
        arguments.addAll(List.of("-jar", options.jar().toString()));
        return Program.start(home, "courier", arguments);
    }

    /** All that it has to be told but where its base folder is. */
    static String settings(Path home, Altinn altinn, int parallel) {
        var project = Path.of("").toAbsolutePath();
        return String.join(
                "\n",
                "courier.profiles=" + project.resolve("bench/profiles"),
                "courier.server.port=0",
                "courier.limits.parallel=" + parallel,
                "courier.altinn.environment=sandbox",
                "courier.altinn.platform-url=" + altinn.address(),
                "courier.altinn.apps-url=" + altinn.address(),
                "courier.auth.maskinporten.issuer=" + altinn.address() + "/maskinporten/",
                "courier.auth.maskinporten.client-id=courier-sandbox-client",
                "courier.auth.maskinporten.key-file=" + home.resolveSibling("client-key.json"),
                "");
    }

    @Override
    public Measurement run(Load load, int submissions) throws IOException, InterruptedException {
        var prepared = drops.prepare(submissions);
        var heap = new HeapLog(home.resolve("gc.log"));
        double cpu = program.cpuSeconds();
        long start = System.nanoTime();
        drops.drop(load, prepared);
        drops.awaitDone(load, submissions, List.of(program));
        double seconds = (System.nanoTime() - start) / 1e9;
        double spent = program.cpuSeconds() - cpu;
        return new Measurement(submissions, seconds, drops.latencies(load), spent, heap.allocatedSince());
    }

    @Override
    public void close() {
        program.close();
    }
}

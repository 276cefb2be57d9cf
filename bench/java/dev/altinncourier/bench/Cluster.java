package dev.altinncourier.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Several couriers as they are packaged, with one journal and one base folder. */
final class Cluster implements AutoCloseable {

    private final List<Program> nodes = new ArrayList<>();
    private final Drops drops;

    private Cluster(Path home) {
        this.drops = new Drops(home);
    }

    /**
     * Starts them at once, and waits until all have come up.
     *
     * @param journal the settings of the journal that is theirs
     */
    static Cluster start(int count, Path home, String journal, Altinn altinn, Options options)
            throws IOException, InterruptedException, TimeoutException {
        var cluster = new Cluster(home);
        Files.createDirectories(cluster.drops.base());
        for (int i = 1; i <= count; i++) {
            var folder = Files.createDirectories(home.resolve("node-" + i));
            var settings = "courier.node=node-" + i + "\ncourier.folders.base=" + cluster.drops.base() + "\n" + journal
                    + Courier.settings(home, altinn, options.parallel().get(0));
            cluster.nodes.add(Courier.launch(folder, settings, options));
        }
        for (var node : cluster.nodes) {
            node.await(Courier.STARTED);
        }
        return cluster;
    }

    Turn run(Load load, int submissions) throws IOException, InterruptedException {
        var prepared = drops.prepare(submissions);
        var before = nodes.stream().map(Program::cpuSeconds).toList();
        machineLoad();
        long start = System.nanoTime();
        drops.drop(load, prepared);
        drops.awaitDone(load, submissions, nodes);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = machineLoad();
        var shares = new ArrayList<Double>();
        for (int i = 0; i < nodes.size(); i++) {
            shares.add((nodes.get(i).cpuSeconds() - before.get(i)) / seconds);
        }
        return new Turn(new Measurement(submissions, seconds, drops.latencies(load), 0, 0), shares, busy);
    }

    /** Of all processors since it was asked last, 0 to 1. */
    private static double machineLoad() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getCpuLoad();
    }

    @Override
    public void close() {
        nodes.forEach(Program::close);
    }

    /**
     * One run.
     *
     * @param shares of one processor that each node took
     * @param machine share of all processors that were busy, with whatever
     */
    record Turn(Measurement measured, List<Double> shares, double machine) {}
}

package dev.altinncourier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** How much more several nodes do than one, while each waits for Altinn most of its time. */
final class NodesBenchmark {

    private static final int WARM_UP_PORTION = 100;

    /** Calls of a submission at least, each of which is answered late. */
    private static final int CALLS = 10;

    private final Options options;
    private final Path home;
    private final Altinn altinn;

    NodesBenchmark(Options options, Path home, Altinn altinn) {
        this.options = options;
        this.home = home;
        this.altinn = altinn;
    }

    /** Measures each number of nodes, and answers the table. */
    String run() throws IOException, InterruptedException, TimeoutException, SQLException {
        var table = new NodesTable(options.parallel().get(0));
        try (var postgresql = Postgresql.start()) {
            for (var mode : options.modes()) {
                for (int millis : options.answers()) {
                    for (int nodes : options.nodes()) {
                        var name = "nodes_" + mode + "_" + millis + "_" + nodes;
                        var load = new Load(mode, options.parallel().get(0), millis);
                        table.add(load, nodes, measure(nodes, load, home.resolve(name), postgresql.journal(name)));
                    }
                }
            }
        }
        return table.toString();
    }

    private List<Cluster.Turn> measure(int nodes, Load load, Path folder, String journal)
            throws IOException, InterruptedException, TimeoutException {
        var turns = new ArrayList<Cluster.Turn>();
        try (var cluster = Cluster.start(nodes, Files.createDirectories(folder), journal, altinn, options)) {
            long warm = System.nanoTime() + options.warmUp() * 1_000_000_000L * nodes;
            while (System.nanoTime() < warm) {
                run(cluster, new Load(load.mode(), load.parallel(), 0), WARM_UP_PORTION);
            }
            int submissions = nodes * load.parallel() * 1000 * options.seconds() / (CALLS * load.answerMillis());
            for (int round = 0; round < options.rounds(); round++) {
                var turn = run(cluster, load, submissions);
                turns.add(turn);
                System.out.printf(
                        Locale.ROOT,
                        "%d nodes: %.1f /s%n",
                        nodes,
                        turn.measured().perSecond());
            }
        }
        return turns;
    }

    private Cluster.Turn run(Cluster cluster, Load load, int submissions) throws IOException, InterruptedException {
        altinn.begin(load.answerMillis());
        var turn = cluster.run(load, submissions);
        altinn.end(submissions);
        return turn;
    }
}

package dev.altinncourier.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What several nodes do beside one, as a table. */
final class NodesTable {

    private final StringBuilder text = new StringBuilder();
    private final Map<Load, Double> ofOne = new HashMap<>();

    NodesTable(int parallel) {
        text.append("Each node with `courier.limits.parallel=").append(parallel).append("`.\n\n");
        text.append("| Mode | Answer | Nodes | Submissions | /s (each turn) | **To the first line** | p50, p99 |"
                + " CPU of each node | All processors busy |\n|---|---|---|---|---|---|---|---|---|\n");
    }

    void add(Load load, int nodes, List<Cluster.Turn> turns) {
        var all = turns.stream()
                .map(Cluster.Turn::measured)
                .reduce(Measurement::and)
                .orElseThrow();
        double one = ofOne.computeIfAbsent(load, first -> all.perSecond());
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d ms | %d | %d | %.1f (%s) | **%.2f** | %d, %d ms | %s | %.0f %% |%n",
                load.mode(),
                load.answerMillis(),
                nodes,
                all.submissions(),
                all.perSecond(),
                turns.stream()
                        .map(turn -> String.format(
                                Locale.ROOT, "%.1f", turn.measured().perSecond()))
                        .collect(Collectors.joining(", ")),
                all.perSecond() / one,
                all.percentile(50),
                all.percentile(99),
                shares(nodes, turns),
                100
                        * turns.stream()
                                .mapToDouble(Cluster.Turn::machine)
                                .average()
                                .orElseThrow()));
    }

    private static String shares(int nodes, List<Cluster.Turn> turns) {
        return IntStream.range(0, nodes)
                .mapToDouble(node -> turns.stream()
                        .mapToDouble(turn -> turn.shares().get(node))
                        .average()
                        .orElseThrow())
                .mapToObj(share -> String.format(Locale.ROOT, "%.0f %%", 100 * share))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

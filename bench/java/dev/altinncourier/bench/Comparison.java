package dev.altinncourier.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Both sides under one load, run in turn.
 *
 * @param load the same for both
 * @param turns one after another
 */
record Comparison(Load load, List<Turn> turns) {

    /**
     * One run of each.
     *
     * @param sandboxCpuSeconds of the stand-in while courier ran
     */
    record Turn(Measurement bare, Measurement courier, double sandboxCpuSeconds) {

        double ratio() {
            return courier.perSecond() / bare.perSecond();
        }
    }

    Measurement bare() {
        return sum(Turn::bare);
    }

    Measurement courier() {
        return sum(Turn::courier);
    }

    double ratio() {
        return courier().perSecond() / bare().perSecond();
    }

    /** The ratio of each turn. */
    DoubleStream ratios() {
        return turns.stream().mapToDouble(Turn::ratio);
    }

    double sandboxCpuMillisEach() {
        double seconds = turns.stream().mapToDouble(Turn::sandboxCpuSeconds).sum();
        return seconds * 1000 / courier().submissions();
    }

    private Measurement sum(Function<Turn, Measurement> side) {
        return turns.stream().map(side).reduce(Measurement::and).orElseThrow();
    }
}

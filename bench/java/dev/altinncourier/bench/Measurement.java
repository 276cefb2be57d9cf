package dev.altinncourier.bench;

import java.util.stream.LongStream;

/**
 * What one or several runs of one side took.
 *
 * @param submissions sent, all of them to their end
 * @param seconds from the first drop or call to the last receipt
 * @param latencies of each submission from its first call to its end, milliseconds, sorted
 * @param cpuSeconds of the side's own process
 * @param allocated bytes of heap
 */
record Measurement(int submissions, double seconds, long[] latencies, double cpuSeconds, long allocated) {

    Measurement {
        latencies = LongStream.of(latencies).sorted().toArray();
    }

    Measurement and(Measurement other) {
        return new Measurement(
                submissions + other.submissions,
                seconds + other.seconds,
                LongStream.concat(LongStream.of(latencies), LongStream.of(other.latencies))
                        .toArray(),
                cpuSeconds + other.cpuSeconds,
                allocated + other.allocated);
    }

    double perSecond() {
        return submissions / seconds;
    }

    long percentile(int percent) {
        return latencies[Math.min(latencies.length - 1, latencies.length * percent / 100)];
    }

    double cpuMillisEach() {
        return cpuSeconds * 1000 / submissions;
    }

    double kilobytesEach() {
        return allocated / 1024.0 / submissions;
    }
}

package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** A courier that runs; closing it stops it in good order, killing it does not. */
final class RunningCourier implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(90);

    private final Installation installation;
    private JavaProcess process;

    private RunningCourier(Installation installation) {
        this.installation = installation;
        this.process = installation.launch();
    }

    /** Starts courier and waits until it is ready. */
    static RunningCourier start(Installation installation) {
        var courier = new RunningCourier(installation);
        courier.awaitReady();
        return courier;
    }

    private void awaitReady() {
        await().atMost(STARTING).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertThat(process.output())
                .contains("started in"));
    }

    /** {@code kill -9}. */
    void kill() {
        process.kill();
    }

    /** Starts it again on the same folders after it was killed or stopped. */
    void restart() {
        process = installation.launch();
        awaitReady();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The most memory that the process ever had, in MiB. */
    long peakMegabytes() {
        return process.peakMegabytes();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop();
        }
    }
}

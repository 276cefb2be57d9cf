package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;

/** A courier that runs; closing it stops it in good order, killing it does not. */
public final class RunningCourier implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(180);

    private final Installation installation;
    private JavaProcess process;

    private RunningCourier(Installation installation) {
        this.installation = installation;
        this.process = installation.launch();
    }

    /** Starts courier and waits until it is ready. */
    public static RunningCourier start(Installation installation) {
        var courier = new RunningCourier(installation);
        courier.awaitReady();
        return courier;
    }

    /** Starts courier, and does not wait for it. */
    public static RunningCourier launch(Installation installation) {
        return new RunningCourier(installation);
    }

    /** Waits until it has come up. */
    public void awaitReady() {
        await().atMost(STARTING)
                .pollInterval(Duration.ofMillis(100))
                .failFast(
                        () -> assertThat(process.isAlive()).as(process::output).isTrue())
                .untilAsserted(
                        () -> assertThat(isReady(process)).as(process::output).isTrue());
    }

    /** Whether a courier that was launched has come up. */
    public static boolean isReady(JavaProcess process) {
        return process.output().contains("started in");
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Asks it to stop, as a service manager does. */
    public void askToStop() {
        process.askToStop();
    }

    /** Makes it stand still ({@code SIGSTOP}). */
    public void freeze() {
        process.freeze();
    }

    /** Lets it go on. */
    public void thaw() {
        process.thaw();
    }

    /** Starts it again on the same folders after it was killed or stopped. */
    public void restart() {
        process = installation.launch();
        awaitReady();
    }

    /** Where it answers by HTTP. */
    public URI address() {
        return installation.address();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The most memory that the process ever had, in MiB. */
    public long peakMegabytes() {
        return process.peakMegabytes();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop();
        }
    }
}

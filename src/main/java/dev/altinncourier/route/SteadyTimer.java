package dev.altinncourier.route;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The timer of the routes. Java's own goes by the wall clock: set back by an hour, it rests for an hour, and nothing is
 * picked up or found due and no lease renewed meanwhile. This one goes by time that only passes.
 */
@Singleton
@Named("steadyTimer")
final class SteadyTimer extends Timer {

    /** Those that a timer starts: none waits for another. A thread is made for each when it is started. */
    private static final int ROUTES = 7;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(ROUTES, work -> {
        var thread = new Thread(work, "courier-timer");
        thread.setDaemon(true);
        return thread;
    });

    SteadyTimer() {
        super(true);
        // The thread of the timer that this one stands in for is not needed.
        super.cancel();
    }

    @Override
    public void schedule(TimerTask task, long delay, long period) {
        scheduleAtFixedRate(task, delay, period);
    }

    @Override
    public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
        executor.scheduleAtFixedRate(() -> run(task), delay, period, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    @Override
    public void cancel() {
        executor.shutdown();
    }

    /** An executor never runs a task again that has thrown; this one is to be run for as long as courier runs. */
    private static void run(TimerTask task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            Log.error("what a timer started has failed", e);
        }
    }
}

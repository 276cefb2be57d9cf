package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SteadyTimerTest {

    private static final String TIMER = "uri: timer:";
    private static final String STEADY = "timer: \"#steadyTimer\"";

    @Test
    void everyTimerOfARouteIsSteady() throws IOException {
        // When
        try (var files = Files.list(Path.of("routes"))) {
            var timed = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(SteadyTimerTest::text)
                    .filter(text -> text.contains(TIMER))
                    .toList();

            // Then
            assertThat(timed).isNotEmpty().allMatch(text -> text.contains(STEADY));
        }
    }

    @Test
    void noRouteWaitsForAnother() throws Exception {
        // Given
        long routes;
        try (var files = Files.list(Path.of("routes"))) {
            routes = files.filter(Files::isRegularFile)
                    .map(SteadyTimerTest::text)
                    .filter(text -> text.contains(TIMER))
                    .count();
        }
        var allAtOnce = new CountDownLatch((int) routes);
        var timer = new SteadyTimer();

        // When
        try {
            for (int i = 0; i < routes; i++) {
                timer.schedule(whichWaitsFor(allAtOnce), 0, TimeUnit.HOURS.toMillis(1));
            }

            // Then
            assertThat(allAtOnce.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            while (allAtOnce.getCount() > 0) {
                allAtOnce.countDown();
            }
            timer.cancel();
        }
    }

    private static TimerTask whichWaitsFor(CountDownLatch all) {
        return new TimerTask() {
            @Override
            public void run() {
                all.countDown();
                try {
                    all.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

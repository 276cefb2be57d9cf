package dev.altinncourier.readback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Compares a form with itself, many times at once: a process of its own, whose memory a test bounds. */
final class ComparingProcess {

    private ComparingProcess() {}

    /** @param arguments sent form, stored form, how many at once */
    public static void main(String[] arguments) throws Exception {
        var sent = Path.of(arguments[0]);
        var stored = Path.of(arguments[1]);
        int parallel = Integer.parseInt(arguments[2]);
        Callable<Comparison> comparing = () -> {
            try (var in = Files.newInputStream(stored)) {
                return new FormComparer().compare(FormKind.XML, sent, in);
            }
        };
        long start = System.nanoTime();
        var workers = Executors.newFixedThreadPool(parallel);
        var running = new ArrayList<Callable<Comparison>>();
        for (int i = 0; i < parallel; i++) {
            running.add(comparing);
        }
        for (var future : workers.invokeAll(running)) {
            var found = future.get();
            System.out.println("lost " + found.lostCount() + " changed " + found.changedCount());
        }
        workers.shutdown();
        System.out.println("millis " + (System.nanoTime() - start) / 1_000_000);
    }
}

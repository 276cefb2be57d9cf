package dev.altinncourier.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** The yardstick: the calls and nothing else. No journal, no files, no checks; bodies come from memory. */
final class BareClient implements Side {

    private final Altinn altinn;
    private final String token;

    BareClient(Altinn altinn) throws IOException, InterruptedException {
        this.altinn = altinn;
        this.token = altinn.token();
    }

    /** What a worker did: milliseconds of each submission, and the heap that it took. */
    private record Work(List<Long> latencies, long allocated) {}

    @Override
    public Measurement run(Load load, int submissions) throws IOException, InterruptedException, ExecutionException {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(load.parallel())
                .setMaxConnPerRoute(load.parallel())
                .build();
        var workers = Executors.newFixedThreadPool(load.parallel());
        try (var http = HttpClients.custom()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .build()) {
            var calls = new BareCalls(http, altinn.address(), token);
            var left = new AtomicInteger(submissions);
            Callable<Work> worker = () -> work(calls, load, left);
            double cpu = cpuSeconds();
            long start = System.nanoTime();
            var done = workers.invokeAll(java.util.Collections.nCopies(load.parallel(), worker));
            double seconds = (System.nanoTime() - start) / 1e9;
            var latencies = new ArrayList<Long>();
            long allocated = 0;
            for (var work : done) {
                latencies.addAll(work.get().latencies());
                allocated += work.get().allocated();
            }
            var sorted = latencies.stream().mapToLong(Long::longValue).toArray();
            return new Measurement(submissions, seconds, sorted, cpuSeconds() - cpu, allocated);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Work work(BareCalls calls, Load load, AtomicInteger left) throws IOException {
        var latencies = new ArrayList<Long>();
        long before = allocated();
        while (left.getAndDecrement() > 0) {
            var number = UUID.randomUUID().toString();
            long start = System.nanoTime();
            calls.submit(load, number);
            latencies.add((System.nanoTime() - start) / 1_000_000);
        }
        return new Work(latencies, allocated() - before);
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }
}

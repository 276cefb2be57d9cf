package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupSyncTest {

    private static final int CALLERS = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void parallelCallersShareASync() throws Exception {
        // Given
        var running = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var syncs = new AtomicInteger();
        var arrived = new AtomicInteger();
        var group = new GroupSync(() -> {
            if (syncs.incrementAndGet() == 1) {
                running.countDown();
                waitFor(goOn);
            }
        });
        var first = threads.submit(group::await);
        running.await();
        var others = start(() -> {
            arrived.incrementAndGet();
            group.await();
        });
        await().untilAsserted(() -> assertThat(arrived).hasValue(CALLERS - 1));

        // When
        goOn.countDown();
        first.get();
        finish(others);

        // Then
        assertThat(syncs.get()).isGreaterThanOrEqualTo(2).isLessThan(CALLERS);
    }

    @Test
    void nobodyReturnsBeforeASyncThatBeganAfterItsCommit() throws Exception {
        // Given
        var committed = new AtomicLong();
        var durable = new AtomicLong();
        var group = new GroupSync(() -> {
            long seen = committed.get();
            Thread.yield();
            durable.accumulateAndGet(seen, Math::max);
        });
        var tooEarly = new AtomicInteger();

        // When
        finish(start(() -> {
            for (int i = 0; i < 500; i++) {
                long mine = committed.incrementAndGet();
                group.await();
                if (durable.get() < mine) {
                    tooEarly.incrementAndGet();
                }
            }
        }));

        // Then
        assertThat(tooEarly).hasValue(0);
    }

    @Test
    void syncThatIsRunningServesNobodyWhoComesAfterItBegan() throws Exception {
        // Given
        var running = new CountDownLatch(1);
        var goOn = new Semaphore(0);
        var syncs = new AtomicInteger();
        var group = new GroupSync(() -> {
            syncs.incrementAndGet();
            running.countDown();
            goOn.acquireUninterruptibly();
        });
        var first = threads.submit(group::await);
        running.await();
        var late = threads.submit(group::await);

        // When
        goOn.release();
        first.get();

        // Then
        await().untilAsserted(() -> assertThat(syncs).hasValue(2));
        assertThat(late.isDone()).isFalse();
        goOn.release();
        late.get();
    }

    @Test
    void failingSyncLetsNobodyThrough() throws Exception {
        // Given
        var group = new GroupSync(() -> {
            throw new IllegalStateException("disk is gone");
        });
        var through = new AtomicInteger();

        // When
        var failures = new ArrayList<Throwable>();
        for (var caller : start(() -> {
            group.await();
            through.incrementAndGet();
        })) {
            failures.add(catchThrowable(caller::get));
        }

        // Then
        assertThat(through).hasValue(0);
        assertThat(failures).hasSize(CALLERS - 1).allSatisfy(failure -> assertThat(failure)
                .hasRootCauseMessage("disk is gone"));
    }

    @Test
    void syncThatWorksAgainServesTheNext() {
        // Given
        var fails = new AtomicInteger(1);
        var syncs = new AtomicInteger();
        var group = new GroupSync(() -> {
            if (fails.getAndDecrement() > 0) {
                throw new IllegalStateException("disk is full");
            }
            syncs.incrementAndGet();
        });
        var first = catchThrowable(group::await);

        // When
        group.await();

        // Then
        assertThat(first).hasMessage("disk is full");
        assertThat(syncs).hasValue(1);
    }

    private List<Future<?>> start(Runnable work) {
        var started = new ArrayList<Future<?>>();
        for (int i = 0; i < CALLERS - 1; i++) {
            started.add(threads.submit(work));
        }
        return started;
    }

    private static void finish(List<Future<?>> started) throws Exception {
        for (var one : started) {
            one.get();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

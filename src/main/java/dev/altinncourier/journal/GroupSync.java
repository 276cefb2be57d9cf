package dev.altinncourier.journal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes one disk sync serve every commit that came before it: parallel submissions share its price.
 *
 * <p>Whoever needs a sync while one is running waits for the next, since the running one may have begun too early.
 */
final class GroupSync {

    /** The sync itself. */
    @FunctionalInterface
    interface Sync {
        void run();
    }

    private final Sync sync;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long committed;
    private long synced;
    private boolean running;

    GroupSync(Sync sync) {
        this.sync = sync;
    }

    /** Returns once everything that the caller has committed is on the disk. */
    void await() {
        lock.lock();
        try {
            long mine = ++committed;
            while (synced < mine) {
                if (running) {
                    ended.awaitUninterruptibly();
                } else {
                    runOnce();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void runOnce() {
        long upTo = committed;
        running = true;
        lock.unlock();
        boolean done = false;
        try {
            sync.run();
            done = true;
        } finally {
            lock.lock();
            running = false;
            if (done) {
                synced = upTo;
            }
            ended.signalAll();
        }
    }
}

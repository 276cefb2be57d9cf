package dev.altinncourier.sandbox.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What tests switch: services behind the apps that are away. */
public final class Switches {

    private volatile boolean platformDown;
    private volatile boolean pdfDown;
    private long pdfDelay;
    private int pdfSettings;
    private volatile boolean paging = true;
    private volatile WorkflowEngine.Mood engine = WorkflowEngine.Mood.UP;

    /** Takes storage, register and authorization away. */
    public void platformDown(boolean down) {
        platformDown = down;
    }

    boolean platformDown() {
        return platformDown;
    }

    /** Takes the PDF service away, or makes it slow. What waits for it goes on at once. */
    public synchronized void pdf(boolean down, long delayMillis) {
        pdfDown = down;
        pdfDelay = delayMillis;
        pdfSettings++;
        notifyAll();
    }

    /** Lasts as long as the PDF service takes, or until it is switched. */
    synchronized void awaitPdf() {
        int setting = pdfSettings;
        var end = Instant.now().plusMillis(pdfDelay);
        try {
            for (long left = pdfDelay; left > 0 && setting == pdfSettings; ) {
                wait(left);
                left = Duration.between(Instant.now(), end).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean pdfDown() {
        return pdfDown;
    }

    /** Whether the storage query gives its results page by page. */
    public void paging(boolean on) {
        paging = on;
    }

    boolean paging() {
        return paging;
    }

    /**
     * What the workflow engine of apps on v9 does: {@code up}, {@code down}, {@code refusing}, {@code failing} or
     * {@code retrying}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public void engine(String mood) {
        engine = WorkflowEngine.Mood.valueOf(mood.toUpperCase(Locale.ROOT));
    }

    WorkflowEngine.Mood engine() {
        return engine;
    }

    /** As they were at the start. */
    public void reset() {
        platformDown = false;
        pdf(false, 0);
        paging = true;
        engine = WorkflowEngine.Mood.UP;
    }
}

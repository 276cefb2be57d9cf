package dev.altinncourier.sandbox.instance;

/** What tests switch: services behind the apps that are away, and what scanners find. */
public final class Switches {

    private volatile boolean platformDown;
    private volatile boolean pdfDown;
    private volatile long pdfDelay;
    private volatile String fileScan = "Clean";
    private volatile boolean paging = true;

    /** Takes storage, register and authorization away. */
    public void platformDown(boolean down) {
        platformDown = down;
    }

    boolean platformDown() {
        return platformDown;
    }

    /** Takes the PDF service away, or makes it slow. */
    public void pdf(boolean down, long delayMillis) {
        pdfDown = down;
        pdfDelay = delayMillis;
    }

    boolean pdfDown() {
        return pdfDown;
    }

    long pdfDelay() {
        return pdfDelay;
    }

    /** What the scanner says of new files: Pending, Clean or Infected. */
    public void fileScan(String result) {
        fileScan = result;
    }

    String fileScan() {
        return fileScan;
    }

    /** Whether the storage query gives its results page by page. */
    public void paging(boolean on) {
        paging = on;
    }

    boolean paging() {
        return paging;
    }

    /** As they were at the start. */
    public void reset() {
        platformDown = false;
        pdf(false, 0);
        fileScan = "Clean";
        paging = true;
    }
}

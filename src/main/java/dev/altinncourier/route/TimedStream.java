package dev.altinncourier.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Ends after a time, whatever still comes: timeouts of a connection do not see a server that sends a byte now and then. */
final class TimedStream extends FilterInputStream {

    private final long end;

    TimedStream(InputStream in, Duration longest) {
        super(in);
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        return super.read(bytes, offset, length);
    }

    private void check() throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new InterruptedIOException("it takes too long");
        }
    }
}

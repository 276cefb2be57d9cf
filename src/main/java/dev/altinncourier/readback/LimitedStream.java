package dev.altinncourier.readback;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of what is larger than it can be. */
final class LimitedStream extends FilterInputStream {

    private long left;
    private boolean exceeded;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            exceeded = true;
            throw new IOException("more than expected");
        }
    }

    /** The parser closes what it has read; whoever opened this closes it. */
    @Override
    public void close() {
        // Left open.
    }
}

package dev.altinncourier.message;

import java.io.IOException;
import java.io.InputStream;

/** A form that never ends, and counts what was read of it. */
final class EndlessForm extends InputStream {

    private long read;

    @Override
    public int read() throws IOException {
        return read++ == 0 ? '<' : 'a';
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            into[from + i] = (byte) read();
        }
        return count;
    }

    long readSoFar() {
        return read;
    }
}

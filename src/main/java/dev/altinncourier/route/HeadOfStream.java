package dev.altinncourier.route;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the start of what passes, for a report. */
final class HeadOfStream extends FilterInputStream {

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final int most;

    HeadOfStream(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    String head() {
        return head.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0 && head.size() < most) {
            head.write(value);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            head.write(bytes, offset, Math.min(read, most - Math.min(most, head.size())));
        }
        return read;
    }
}

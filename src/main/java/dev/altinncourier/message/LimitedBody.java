package dev.altinncourier.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that fails as soon as it is larger than is taken, whatever it claimed to be. */
final class LimitedBody extends FilterInputStream {

    private final long largest;
    private long count;

    LimitedBody(InputStream body, long largest) {
        super(body);
        this.largest = largest;
    }

    boolean isExceeded() {
        return count > largest;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        return read < 0 ? read : counted(1, read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    /** What is passed over counts as well. */
    @Override
    public long skip(long most) throws IOException {
        long skipped = in.skip(most);
        count += skipped;
        requireSmall();
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int more, int answer) throws IOException {
        count += more;
        requireSmall();
        return answer;
    }

    private void requireSmall() throws IOException {
        if (isExceeded()) {
            throw new IOException("larger than is taken");
        }
    }
}

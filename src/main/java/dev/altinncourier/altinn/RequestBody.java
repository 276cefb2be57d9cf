package dev.altinncourier.altinn;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * A body that knows whether any of it left. A call whose body never began cannot have changed anything: the connection
 * failed before, the server refused it at {@code Expect: 100-continue}, or courier itself no longer had the right to send.
 */
public final class RequestBody extends HttpEntityWrapper {

    private volatile boolean begun;
    private volatile BooleanSupplier guard = () -> true;

    RequestBody(HttpEntity entity) {
        super(entity);
    }

    /** Sends it only while that holds; asked before the first byte and before each piece. */
    public void sendWhile(BooleanSupplier right) {
        guard = right;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        check();
        begun = true;
        super.writeTo(new Guarded(out));
    }

    /** Whether the server may have seen some of it. */
    public boolean begun() {
        return begun;
    }

    private void check() throws StoodStill {
        if (!guard.getAsBoolean()) {
            throw new StoodStill();
        }
    }

    /** The process stood still for so long that another one may have taken over: a body that is cut off changes nothing. */
    public static final class StoodStill extends IOException {
        private static final long serialVersionUID = 1L;

        StoodStill() {
            super("this courier stood still, and may not be the one that sends any more");
        }
    }

    private final class Guarded extends FilterOutputStream {
        Guarded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            check();
            out.write(bytes, from, count);
        }
    }
}

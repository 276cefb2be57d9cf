package dev.altinncourier.altinn;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * A body that knows whether any of it left. A call whose body never began cannot have changed anything: the connection
 * failed before, or the server refused it at {@code Expect: 100-continue}.
 */
public final class RequestBody extends HttpEntityWrapper {

    private volatile boolean begun;

    RequestBody(HttpEntity entity) {
        super(entity);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        begun = true;
        super.writeTo(out);
    }

    /** Whether the server may have seen some of it. */
    public boolean begun() {
        return begun;
    }
}

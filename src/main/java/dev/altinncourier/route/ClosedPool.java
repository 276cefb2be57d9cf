package dev.altinncourier.route;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pool that has been closed, because courier stops, answers as a network that is away: the call has not left, and the
 * submission waits. The pool's own IllegalStateException would look like an error of courier's and end it in dead-letter.
 */
final class ClosedPool implements HttpClientConnectionManager {

    private final HttpClientConnectionManager pool;

    ClosedPool(HttpClientConnectionManager pool) {
        this.pool = pool;
    }

    @Override
    public LeaseRequest lease(String id, HttpRoute route, Timeout timeout, @Nullable Object state) {
        try {
            return pool.lease(id, route, timeout, state);
        } catch (IllegalStateException e) {
            return new Refusal(e);
        }
    }

    @Override
    public void release(ConnectionEndpoint endpoint, @Nullable Object state, TimeValue keptFor) {
        pool.release(endpoint, state, keptFor);
    }

    @Override
    public void connect(ConnectionEndpoint endpoint, TimeValue timeout, HttpContext context) throws IOException {
        pool.connect(endpoint, timeout, context);
    }

    @Override
    public void upgrade(ConnectionEndpoint endpoint, HttpContext context) throws IOException {
        pool.upgrade(endpoint, context);
    }

    @Override
    public void close(CloseMode mode) {
        pool.close(mode);
    }

    @Override
    public void close() throws IOException {
        pool.close();
    }

    private record Refusal(IllegalStateException cause) implements LeaseRequest {
        @Override
        public ConnectionEndpoint get(Timeout timeout) throws ExecutionException, TimeoutException {
            throw new ExecutionException(new IOException("the connections are closed", cause));
        }

        @Override
        public boolean cancel() {
            return false;
        }
    }
}

package dev.altinncourier.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of a call as a stream that is read by a worker. The sender is asked for a piece only when it is wanted, so that no
 * more than one is in memory, however large the body is.
 */
public final class RequestStream extends InputStream {

    private static final long LONGEST_PAUSE_SECONDS = 30;

    /** So much of a body that is not wanted is read nevertheless: a sender who is still writing may not see the answer. */
    private static final long PASSED_OVER = 16 << 20;

    private final HttpServerRequest request;
    private final BlockingQueue<Optional<Buffer>> arrived = new LinkedBlockingQueue<>();
    private volatile boolean broken;
    private boolean asked;
    private boolean ended;
    private Buffer current = Buffer.buffer();
    private int position;
    private long passedOver;

    /** @param request paused, and read by nobody else */
    public RequestStream(HttpServerRequest request) {
        this.request = request;
        this.ended = request.isEnded();
        if (!ended) {
            request.exceptionHandler(this::broke);
            request.handler(piece -> arrived.add(Optional.of(piece)));
            request.endHandler(end -> arrived.add(Optional.empty()));
        }
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : current.getByte(position++) & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, current.length() - position);
        current.getBytes(position, position + count, bytes, offset);
        position += count;
        return count;
    }

    /** Nobody reads on. */
    @Override
    public void close() {
        if (!ended && !broken) {
            ended = true;
            request.handler(this::passOver);
            request.endHandler(end -> {});
            request.resume();
        }
    }

    private boolean isAtEnd() throws IOException {
        while (!ended && position >= current.length()) {
            current = next();
            position = 0;
        }
        return position >= current.length();
    }

    private Buffer next() throws IOException {
        askFor();
        try {
            var piece = arrived.poll(LONGEST_PAUSE_SECONDS, TimeUnit.SECONDS);
            if (broken) {
                throw new Broken("the connection broke before the request was complete");
            }
            if (piece == null) {
                throw new Broken("nothing more of the request came for " + LONGEST_PAUSE_SECONDS + " s");
            }
            ended = piece.isEmpty();
            return piece.orElseGet(Buffer::buffer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken("courier is stopping");
        }
    }

    private void askFor() {
        if (!asked && request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
        asked = true;
        request.fetch(1);
    }

    private void broke(Throwable cause) {
        broken = true;
        arrived.add(Optional.empty());
    }

    private void passOver(Buffer piece) {
        passedOver += piece.length();
        if (passedOver > PASSED_OVER) {
            request.connection().close();
        }
    }

    /** The sender has not sent all of it. */
    public static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super(why);
        }
    }
}

package dev.altinncourier.sandbox.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receives one body: small ones in memory, bigger ones in a file, so that no attachment is too big for the sandbox. */
final class BodyReader {

    private final Vertx vertx;
    private final Path spool;
    private final HttpServerRequest request;
    private final MessageDigest digest = Content.digest();
    private final Promise<Body> done = Promise.promise();
    private Buffer memory = Buffer.buffer();
    private long size;
    private @Nullable Path path;
    private @Nullable AsyncFile file;

    BodyReader(Vertx vertx, Path spool, HttpServerRequest request) {
        this.vertx = vertx;
        this.spool = spool;
        this.request = request;
    }

    Future<Body> read() {
        request.handler(this::receive).endHandler(end -> finish()).exceptionHandler(this::fail);
        request.resume();
        return done.future();
    }

    private void receive(Buffer chunk) {
        digest.update(chunk.getByteBuf().nioBuffer());
        size += chunk.length();
        var open = file;
        if (open != null) {
            write(open, chunk);
        } else {
            memory.appendBuffer(chunk);
            if (size > Content.KEPT) {
                spill();
            }
        }
    }

    private void spill() {
        request.pause();
        var target = spool.resolve(UUID.randomUUID() + ".body");
        path = target;
        vertx.fileSystem().open(target.toString(), new OpenOptions()).onComplete(opened -> {
            if (opened.failed()) {
                fail(opened.cause());
                return;
            }
            file = opened.result();
            write(opened.result(), memory);
            memory = Buffer.buffer();
            request.resume();
        });
    }

    private void write(AsyncFile open, Buffer chunk) {
        open.write(chunk);
        if (open.writeQueueFull()) {
            request.pause();
            open.drainHandler(drained -> request.resume());
        }
    }

    private void finish() {
        var open = file;
        var hash = Content.hex(digest.digest());
        if (open == null) {
            done.complete(new Body(new Content(size, hash, memory.getBytes()), null));
        } else {
            open.close().onSuccess(closed -> done.complete(new Body(new Content(size, hash, null), path)));
        }
    }

    private void fail(Throwable cause) {
        var open = file;
        if (open != null) {
            open.close();
        }
        if (path != null) {
            vertx.fileSystem().delete(path.toString());
        }
        done.tryFail(cause);
    }
}

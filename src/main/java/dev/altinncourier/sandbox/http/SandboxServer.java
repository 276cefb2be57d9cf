package dev.altinncourier.sandbox.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The HTTP server: one port for apps, platform, Maskinporten and control. */
public final class SandboxServer implements AutoCloseable {

    private static final int WORKERS = 32;

    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final HttpServer server;

    private SandboxServer(Vertx vertx, WorkerExecutor workers, HttpServer server) {
        this.vertx = vertx;
        this.workers = workers;
        this.server = server;
    }

    /** Starts to listen; port 0 takes a free one. */
    public static SandboxServer start(
            SocketAddress address, Routes routes, Faults faults, Counters counters, Path spool) {
        var vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        var workers = vertx.createSharedWorkerExecutor("sandbox", WORKERS);
        // Refusals come before 100 Continue, so that they cost no upload; no h2c, its upgrade would swallow bodies.
        var options = new HttpServerOptions()
                .setHandle100ContinueAutomatically(false)
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(32 * 1024)
                .setMaxInitialLineLength(16 * 1024);
        var exchanges = new Exchanges(vertx, workers, routes, faults, counters, spool);
        var server = await(
                vertx.createHttpServer(options).requestHandler(exchanges::take).listen(address));
        return new SandboxServer(vertx, workers, server);
    }

    /** The port it listens to. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        workers.close();
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    static String[] segments(HttpServerRequest request) {
        var path = request.path() == null ? "/" : request.path();
        var trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.split("/", -1);
    }
}

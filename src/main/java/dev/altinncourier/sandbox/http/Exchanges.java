package dev.altinncourier.sandbox.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes every request, finds its endpoint, lets a planned fault have its way, and answers. */
final class Exchanges {

    private static final System.Logger LOG = System.getLogger(Exchanges.class.getName());

    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final Routes routes;
    private final Faults faults;
    private final Counters counters;
    private final Path spool;

    Exchanges(Vertx vertx, WorkerExecutor workers, Routes routes, Faults faults, Counters counters, Path spool) {
        this.vertx = vertx;
        this.workers = workers;
        this.routes = routes;
        this.faults = faults;
        this.counters = counters;
        this.spool = spool;
    }

    void take(HttpServerRequest request) {
        request.pause();
        var path = SandboxServer.segments(request);
        var found = routes.find(request.method().name(), path);
        if (found.isEmpty()) {
            refuse(request, routes.missing(path));
            return;
        }
        var route = found.get().route();
        var call = new Call(
                request.method().name(),
                request.path(),
                query(request.query()),
                request.headers(),
                found.get().parameters(),
                Body.EMPTY,
                Effect.UNDISTURBED);
        counters.received(route.operation());
        hit(request, route, call, faults.pick(route.operation(), call.app()));
    }

    private void hit(HttpServerRequest request, Route route, Call call, Optional<Fault> fault) {
        var kind = fault.map(Fault::kind).orElse(null);
        if (kind == Fault.Kind.RESET_BEFORE) {
            request.connection().close();
        } else if (kind == Fault.Kind.STATUS || kind == Fault.Kind.HTML) {
            refuse(request, fault.orElseThrow().gatewayAnswer());
        } else if (kind == Fault.Kind.SLOW) {
            vertx.setTimer(fault.orElseThrow().delay(), late -> admit(request, route, call, fault));
        } else {
            admit(request, route, call, fault);
        }
    }

    private void admit(HttpServerRequest request, Route route, Call call, Optional<Fault> fault) {
        var refusal = route.refusal(call);
        if (refusal.isPresent()) {
            refuse(request, refusal.get());
            return;
        }
        if (expectsContinue(request)
                && fault.map(Fault::kind)
                        .filter(kind -> kind == Fault.Kind.DROP_100)
                        .isEmpty()) {
            request.response().writeContinue();
        }
        new BodyReader(vertx, spool, request)
                .read()
                .onSuccess(body -> new Handling(vertx, workers, counters, route, request).run(call, body, fault))
                .onFailure(lost -> LOG.log(System.Logger.Level.DEBUG, "a caller left in the middle of its body"));
    }

    /** A caller that waits for 100 Continue never sends its body; one that does not is heard to the end. */
    private static void refuse(HttpServerRequest request, Answer answer) {
        if (expectsContinue(request)) {
            request.response().putHeader("Connection", "close");
            send(request, answer).onComplete(sent -> request.connection().close());
        } else {
            request.handler(dropped -> {})
                    .endHandler(end -> send(request, answer))
                    .exceptionHandler(left -> {});
            request.resume();
        }
    }

    static Future<Void> send(HttpServerRequest request, Answer answer) {
        var response = request.response();
        if (response.closed() || response.ended()) {
            return Future.succeededFuture();
        }
        response.setStatusCode(answer.status());
        // As every server that has a clock (RFC 9110 section 6.6.1).
        response.putHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        answer.headers().forEach(response::putHeader);
        return response.end(Buffer.buffer(answer.body()));
    }

    private static boolean expectsContinue(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    private static MultiMap query(@Nullable String raw) {
        var query = MultiMap.caseInsensitiveMultiMap();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}

package dev.altinncourier.sandbox.http;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** The handling of one request that was admitted and has arrived whole. It goes on when the caller is gone. */
final class Handling {

    private static final System.Logger LOG = System.getLogger(Handling.class.getName());
    /** For handlings that are held back: they sleep and must not keep the workers from the others. */
    private static final ExecutorService HELD_BACK = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "sandbox-held-back");
        thread.setDaemon(true);
        return thread;
    });

    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final Counters counters;
    private final Route route;
    private final HttpServerRequest request;

    Handling(Vertx vertx, WorkerExecutor workers, Counters counters, Route route, HttpServerRequest request) {
        this.vertx = vertx;
        this.workers = workers;
        this.counters = counters;
        this.route = route;
        this.request = request;
    }

    void run(Call call, Body body, Optional<Fault> fault) {
        var kind = fault.map(Fault::kind).orElse(null);
        if (kind == Fault.Kind.LOST_EARLY || kind == Fault.Kind.SLOW_EFFECT) {
            holdBack(call, body, fault.orElseThrow());
        } else {
            boolean dies = kind == Fault.Kind.HALF_DONE;
            var effect = dies ? death(fault.orElseThrow().parts()) : Effect.UNDISTURBED;
            workers.executeBlocking(() -> answer(call.with(body, effect), body), false)
                    .onSuccess(answer -> reply(answer, dies || kind == Fault.Kind.RESET_AFTER));
        }
    }

    private static Effect death(int parts) {
        return new Effect() {
            @Override
            public void reached(int steps) {
                if (steps >= parts) {
                    throw new Died();
                }
            }
        };
    }

    /** A caller that is lost early loses the connection when the effect is about to begin, with its lock taken. */
    private void holdBack(Call call, Body body, Fault fault) {
        boolean lost = fault.kind() == Fault.Kind.LOST_EARLY;
        var left = new AtomicBoolean();
        var context = vertx.getOrCreateContext();
        var pause = new Effect() {
            @Override
            public void begins() {
                if (lost) {
                    left.set(true);
                    request.connection().close();
                }
                pause(fault);
            }
        };
        HELD_BACK.execute(() -> {
            var answer = answer(call.with(body, pause), body);
            if (!left.get()) {
                context.runOnContext(back -> reply(answer, lost));
            }
        });
    }

    /** Lasts until the effect may come, or to the moment when it never will. */
    private static void pause(Fault fault) {
        sleep(fault.delay());
        if (fault.dies()) {
            throw new Refused(Answer.empty(500));
        }
    }

    private void reply(Answer answer, boolean lost) {
        if (lost) {
            request.connection().close();
        } else {
            Exchanges.send(request, answer);
        }
    }

    private Answer answer(Call call, Body body) {
        try (body) {
            var answer = route.answer(call);
            counters.answered(route.operation(), answer);
            return answer;
        } catch (RuntimeException e) {
            // As in production: an exception that nobody catches is a 500 without a body.
            LOG.log(System.Logger.Level.DEBUG, "unhandled in " + call.method() + " " + call.path(), e);
            return Answer.empty(500);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

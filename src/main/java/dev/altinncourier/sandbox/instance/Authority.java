package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.authority.Ways;
import dev.altinncourier.sandbox.http.Content;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Callers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Plays the authority of apps that have a feedback task: after a while it adds its verdict and its receipt, and ends the
 * process, as only a service owner can.
 */
public final class Authority implements AutoCloseable {

    private static final Map<String, Answering> KINDS =
            Map.of("mva", new MvaAnswering(), "skattemelding", new TaxAnswering());

    private final Callers callers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "sandbox-authority");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Ways ways = Ways.USUAL;

    /** An authority that acts as a service owner. */
    public Authority(Callers callers) {
        this.callers = callers;
    }

    /** Changes its ways from now on. */
    public void ways(Ways changed) {
        ways = changed;
    }

    /** Its present ways. */
    public Ways ways() {
        return ways;
    }

    /** Told of every task that begins; in a feedback task of an app with an authority the wait begins. */
    void taskEntered(Instance instance) {
        var feedback = ways.feedback();
        answering(instance).ifPresent(answering -> {
            answering.atOnce(instance).forEach(file -> add(instance, file));
            if (feedback.auto()) {
                clock.schedule(() -> play(instance), feedback.delayMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }

    private static Optional<Answering> answering(Instance instance) {
        boolean waits = instance.process
                .current()
                .filter(current -> current.task().type().equals("feedback"))
                .isPresent();
        return instance.app.setup().authority().filter(kind -> waits).map(KINDS::get);
    }

    /** Gives the verdict now, if the instance waits for one. */
    public void play(Instance instance) {
        var feedback = ways.feedback();
        synchronized (instance) {
            answering(instance).ifPresent(answering -> {
                var verdict = answering.verdict(instance, feedback);
                verdict.files().forEach(file -> add(instance, file));
                instance.substatus = verdict.substatus();
                end(instance);
            });
        }
    }

    private void end(Instance instance) {
        instance.move(instance.process.moved(Optional.empty()), serviceOwner(instance), "write");
        instance.completeConfirmations
                .addObject()
                .put("stakeholderId", instance.app.org())
                .put("confirmedOn", Instant.now().toString());
    }

    private Caller serviceOwner(Instance instance) {
        return callers.serviceOwnerOf(instance.app.org());
    }

    private void add(Instance instance, Answering.File file) {
        var author = Gate.author(serviceOwner(instance));
        instance.app
                .dataType(file.dataType())
                .ifPresent(type -> instance.add(DataElement.attachment(
                        type, file.filename(), file.contentType(), Content.of(file.bytes()), author)));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.app.AppDefinition;
import dev.altinncourier.sandbox.app.ProcessTask;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One instance. Its fields are read and changed under its own monitor and never during input or output; the lock of
 * {@code process/next} is another one, which is held as long as the call takes and which nobody waits for.
 */
public final class Instance {

    final UUID guid = UUID.randomUUID();
    final AppDefinition app;
    final Party owner;
    final InstanceTemplate template;
    final Instant created = Instant.now();
    final String createdBy;
    final List<DataElement> elements = new ArrayList<>();
    final ArrayNode history = Answer.JSON.createArrayNode();
    final ArrayNode completeConfirmations = Answer.JSON.createArrayNode();
    ProcessState process;
    Instant lastChanged = created;
    String lastChangedBy;

    @Nullable
    Instant softDeleted;

    @Nullable
    Instant hardDeleted;

    @Nullable
    ObjectNode substatus;

    int readStatus;

    /** What validation last found of the current task, in apps that show it (v7). */
    @Nullable
    ObjectNode validated;

    /** What the workflow engine has failed at, and has to be told to resume (v9). */
    volatile WorkflowEngine.Unfinished unfinished = WorkflowEngine.Unfinished.NOTHING;

    private final AtomicBoolean nextUnderWay = new AtomicBoolean();

    Instance(AppDefinition app, Party owner, InstanceTemplate template, Caller creator) {
        this.app = app;
        this.owner = owner;
        this.template = template;
        this.createdBy = creator.id();
        this.lastChangedBy = creator.id();
        this.process = ProcessState.begin(app.tasks().get(0));
        this.readStatus = creator.isEndUser() ? 1 : 0;
    }

    /** Party and guid, as paths and ids have it. */
    public String id() {
        return owner.id() + "/" + guid;
    }

    /** Takes the lock of {@code process/next}; false when another call holds it. Old apps have none. */
    boolean beginNext() {
        return nextUnderWay.compareAndSet(false, true)
                || !app.library().process().locks();
    }

    void endNext() {
        nextUnderWay.set(false);
    }

    /** Where it stands, or the refusal that it stands nowhere any more. */
    synchronized ProcessState standing() {
        if (process.current().isEmpty()) {
            throw new Refused(app.library().process().ended());
        }
        return process;
    }

    /** The id of the current task, empty after the end. */
    synchronized String taskId() {
        return process.taskId();
    }

    synchronized Optional<DataElement> element(String id) {
        return elements.stream()
                .filter(element -> element.id.toString().equals(id))
                .findFirst();
    }

    synchronized long count(String dataType) {
        return elements.stream()
                .filter(element -> element.type.id().equals(dataType))
                .count();
    }

    /** What was sent of a data type, as far as it was kept; of a form what is stored. */
    synchronized Optional<byte[]> sent(String dataType) {
        return elements.stream()
                .filter(element -> element.type.id().equals(dataType))
                .findFirst()
                .map(DataElement::content);
    }

    synchronized void add(DataElement element) {
        elements.add(element);
        lastChanged = Instant.now();
        lastChangedBy = element.createdBy;
    }

    synchronized boolean isActive() {
        return process.ended().isEmpty() && hardDeleted == null;
    }

    synchronized boolean isHardDeleted() {
        return hardDeleted != null;
    }

    /** Marks a change by that caller; what a service owner changed, the owner has not read yet. */
    synchronized void changedBy(Caller caller) {
        lastChanged = Instant.now();
        lastChangedBy = caller.id();
        if (caller.isEndUser()) {
            readStatus = 1;
        } else {
            unread();
        }
    }

    /** What was read is no longer the newest. */
    synchronized void unread() {
        readStatus = readStatus == 1 ? 2 : readStatus;
    }

    synchronized void delete(boolean hard) {
        var now = Instant.now();
        softDeleted = softDeleted == null ? now : softDeleted;
        if (hard) {
            hardDeleted = hardDeleted == null ? now : hardDeleted;
        }
        lastChanged = now;
    }

    /** The task after that one; some are there only when a data value of the instance says so. */
    Optional<ProcessTask> next(ProcessTask task) {
        return app.after(
                task, wanted -> template.dataValues().path(wanted).asText("").equalsIgnoreCase("true"));
    }

    /** Moves the process on and writes it down. */
    synchronized void move(ProcessState next, Caller caller, String action) {
        var left = process.taskId();
        history.addObject()
                .put("at", Instant.now().toString())
                .put("left", left)
                .put("action", action)
                .put("entered", next.current().isPresent() ? next.taskId() : next.endEvent())
                .put("by", caller.kind().context());
        process = next;
        validated = null;
        changedBy(caller);
    }
}

package dev.altinncourier.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How many calls of each kind came in, whatever became of them, and how many of them succeeded. */
public final class Counters {

    private final Map<Operation, AtomicLong> received = zeroes();
    private final Map<Operation, AtomicLong> succeeded = zeroes();

    private static Map<Operation, AtomicLong> zeroes() {
        var counts = new EnumMap<Operation, AtomicLong>(Operation.class);
        for (var operation : Operation.values()) {
            counts.put(operation, new AtomicLong());
        }
        return counts;
    }

    void received(Operation operation) {
        count(received, operation).incrementAndGet();
    }

    void answered(Operation operation, Answer answer) {
        if (answer.status() < 400) {
            count(succeeded, operation).incrementAndGet();
        }
    }

    private static AtomicLong count(Map<Operation, AtomicLong> counts, Operation operation) {
        return counts.getOrDefault(operation, new AtomicLong());
    }

    /** Starts again from zero. */
    public void clear() {
        received.values().forEach(count -> count.set(0));
        succeeded.values().forEach(count -> count.set(0));
    }

    /** The counts as the ledger shows them. */
    public ObjectNode asJson() {
        var json = Answer.JSON.createObjectNode();
        for (var operation : Operation.values()) {
            if (operation != Operation.CONTROL) {
                json.putObject(operation.word())
                        .put("received", count(received, operation).get())
                        .put("succeeded", count(succeeded, operation).get());
            }
        }
        return json;
    }
}

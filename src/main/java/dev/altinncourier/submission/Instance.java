package dev.altinncourier.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Altinn's object for a submission, as last seen.
 *
 * @param id {@code partyId/guid}
 * @param link its address in the app, built from the configuration and never from an answer
 * @param data its data elements as last read
 * @param task where its process stood when last read
 */
public record Instance(String id, String link, List<DataElement> data, @Nullable Task task) {

    public Instance {
        data = List.copyOf(data);
    }

    public Instance withData(List<DataElement> seen) {
        return new Instance(id, link, seen, task);
    }

    public Instance withTask(Task seen) {
        return new Instance(id, link, data, seen);
    }
}

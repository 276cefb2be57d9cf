package dev.altinncourier.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.submission.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * The data of one event.
 *
 * @param event what happened
 * @param sequence its number among the submission's, from 1
 * @param word the verdict of one that is through, the rule of one that is not; null for the other events
 */
record EventData(StatusEvent event, int sequence, @Nullable String word) {

    /** As JSON. */
    String text(ObjectMapper json, EventRow row) {
        var data = json.createObjectNode()
                .put("id", row.id().value())
                .put("key", PersonalData.mask(row.key()))
                .put("profile", row.profile())
                .put("status", event.word());
        if (row.instance() != null) {
            data.put("instance", row.instance());
        }
        if (word != null && event != StatusEvent.RECEIVED) {
            data.put(isThrough() ? "outcome" : "rule", word);
        }
        return data.toString();
    }

    private boolean isThrough() {
        return event != StatusEvent.REJECTED && event != StatusEvent.DEAD_LETTER;
    }
}

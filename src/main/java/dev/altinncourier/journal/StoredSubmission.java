package dev.altinncourier.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What of a submission stands in the journal's body column, as JSON: all that its row does not say.
 *
 * @param key the sender's name for it, which its manifest may say otherwise than the drop in the row was called; null in what
 *     an older courier wrote
 */
@RegisterForReflection
record StoredSubmission(Content content, Step step, @Nullable Instance instance, @Nullable String key) {

    static String write(ObjectMapper json, Submission submission) {
        try {
            return json.writeValueAsString(new StoredSubmission(
                    submission.content(), submission.step(), submission.instance(), submission.key()));
        } catch (JsonProcessingException e) {
            throw new JournalFailure(e);
        }
    }

    /** The piece of JSON that stands in the body of each submission of this owner, and in no other. */
    static String mark(ObjectMapper json, InstanceOwner owner) {
        try {
            return "\"owner\":" + json.writeValueAsString(owner);
        } catch (JsonProcessingException e) {
            throw new JournalFailure(e);
        }
    }

    static StoredSubmission read(ObjectMapper json, String body) {
        try {
            return json.readValue(body, StoredSubmission.class);
        } catch (JsonProcessingException e) {
            throw new JournalFailure(e);
        }
    }
}

package dev.altinncourier.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a submission is through: what was sent, where it lies in Altinn, and what came back. Becomes
 * {@code receipt.json}.
 *
 * @param head whose it is
 * @param app {@code org/app}
 * @param appLibrary version of Altinn's library that the app is built on, as it said last; null where it says none
 * @param instance Altinn's object for it
 * @param passage when it passed what
 * @param parts what was sent
 * @param result how it ended
 */
@JsonPropertyOrder({"head", "app", "appLibrary", "instance", "passage", "parts", "result"})
public record Receipt(
        @JsonUnwrapped ReportHead head,
        String app,
        @Nullable String appLibrary,
        InstanceReference instance,
        @JsonUnwrapped Passage passage,
        List<SentPart> parts,
        @JsonUnwrapped Result result) {

    public Receipt {
        parts = List.copyOf(parts);
    }

    /**
     * The receipt of a submission.
     *
     * @throws IllegalStateException when it has no instance, which is an error of the route
     */
    public static Receipt of(Submission submission, App app, Passage passage, Result result) {
        return new Receipt(
                ReportHead.of(submission),
                app.name(),
                app.library(),
                InstanceReference.of(submission.madeInstance()),
                passage,
                submission.content().parts().stream().map(app::sent).toList(),
                result);
    }

    /**
     * The app it was sent to.
     *
     * @param name {@code org/app}
     * @param library version of Altinn's library that it is built on, where that is known
     * @param dataTypes Altinn's data type for each role of the profile
     * @param merged sums of the forms that were sent with fields of Altinn's in them, by the path of the part
     */
    public record App(
            String name, @Nullable String library, Map<String, String> dataTypes, Map<String, String> merged) {
        public App {
            dataTypes = Map.copyOf(dataTypes);
            merged = Map.copyOf(merged);
        }

        /** One whose forms were sent as they are. */
        public App(String name, @Nullable String library, Map<String, String> dataTypes) {
            this(name, library, dataTypes, Map.of());
        }

        private SentPart sent(Part part) {
            return new SentPart(
                    part.originalName(),
                    part.sentName(),
                    part.role(),
                    dataTypes.get(part.role()),
                    part.contentType(),
                    part.size(),
                    part.sha256(),
                    merged.get(part.path()));
        }
    }

    /**
     * When a submission passed what.
     *
     * @param process the tasks it went through, in order
     * @param times courier's own milestones
     */
    public record Passage(List<Visit> process, Times times) {
        public Passage {
            process = List.copyOf(process);
        }
    }

    /**
     * One task of the process.
     *
     * @param task its element id
     * @param type {@code altinnTaskType}
     * @param entered when the process came there
     * @param left when it went on, in a person's task when courier saw it; null when it stands there
     */
    public record Visit(String task, @Nullable String type, @Nullable Instant entered, @Nullable Instant left) {}

    /**
     * Courier's milestones.
     *
     * @param received claimed from the sender
     * @param instantiated the instance was there
     * @param submitted courier's last step in the process was done
     * @param ended the process ended; null when it stopped before a person's task
     * @param filed the receipt was written
     */
    public record Times(
            Instant received,
            @Nullable Instant instantiated,
            @Nullable Instant submitted,
            @Nullable Instant ended,
            Instant filed) {}

    /**
     * One file that was sent.
     *
     * @param name the sender's name of it
     * @param sentAs its name in Altinn
     * @param role the profile's name for this kind of file
     * @param dataType Altinn's
     * @param contentType as sent
     * @param size bytes
     * @param sha256 of the sender's bytes
     * @param mergedSha256 of the bytes that were sent, where fields of Altinn's were put into a copy; null elsewhere
     */
    public record SentPart(
            String name,
            String sentAs,
            String role,
            @Nullable String dataType,
            String contentType,
            long size,
            String sha256,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mergedSha256) {}

    /**
     * How it ended.
     *
     * @param verdict the state reached
     * @param verdictText the authority's own word, where courier could read one
     * @param remarks what the authority remarks, in its words
     * @param checks what was remarked before anything was sent; null where nothing was
     * @param readBack what was found when the stored forms were read back; null where the profile has it off
     * @param files what was fetched from Altinn
     * @param notes what somebody may want to know although nothing is to be done
     */
    public record Result(
            Verdict verdict,
            @Nullable String verdictText,
            List<String> remarks,
            @Nullable Checks checks,
            @Nullable ReadBack readBack,
            List<FetchedFile> files,
            List<Text> notes) {
        public Result {
            remarks = List.copyOf(remarks);
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /** The states in which courier's work is done. Only the last two are the authority's acceptance. */
    public enum Verdict {
        /** The process has ended; the app gives no feedback. */
        @JsonProperty("delivered")
        DELIVERED,
        /** The authority's feedback is here, for the sender to read. */
        @JsonProperty("feedback-received")
        FEEDBACK_RECEIVED,
        /** The next task is a person's. */
        @JsonProperty("stopped-before-person")
        STOPPED_BEFORE_PERSON,
        /** The authority's feedback says yes. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** The authority's feedback says yes, and remarks something that the sender should read. */
        @JsonProperty("accepted-with-remarks")
        ACCEPTED_WITH_REMARKS;

        /** As the receipt and the log write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

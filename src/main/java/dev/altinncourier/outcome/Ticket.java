package dev.altinncourier.outcome;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.altinncourier.submission.Submission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person must do in Altinn before a submission goes on. Becomes {@code ticket.json} and, in words, {@code
 * ticket.txt}, to be handed to that person.
 *
 * @param head whose it is
 * @param task what is to be done, and by whom
 * @param place where
 * @param period since when, and until when
 * @param instance Altinn's object for it
 */
@JsonPropertyOrder({"head", "task", "place", "period", "instance"})
public record Ticket(
        @JsonUnwrapped ReportHead head,
        @JsonUnwrapped PersonsTask task,
        @JsonUnwrapped Place place,
        @JsonUnwrapped Period period,
        InstanceReference instance) {

    /** The ticket of a submission whose process stands in a person's task. */
    public static Ticket of(Submission submission, PersonsTask task, Place place, Period period) {
        return new Ticket(
                ReportHead.of(submission), task, place, period, InstanceReference.of(submission.madeInstance()));
    }

    /**
     * How long courier waits.
     *
     * @param since when it saw the process come there
     * @param deadline until when; null for as long as it takes
     */
    public record Period(Instant since, @Nullable Instant deadline) {}

    /**
     * Where a person goes.
     *
     * @param link to this instance
     * @param inbox Altinn's inbox, where the person finds it as well; null where there is none
     */
    public record Place(String link, @Nullable String inbox) {}
}

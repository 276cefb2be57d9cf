package dev.altinncourier.journal;

import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the sender's system is told of a submission, in the order in which it happens. */
public enum StatusEvent {
    /** It was picked up, and is safe with courier. */
    RECEIVED,
    /** It has an instance in Altinn. */
    INSTANCE_CREATED,
    /** A person must act in Altinn. */
    WAITING_FOR_PERSON,
    /** The sender's part is done. What the authority says of it is another matter. */
    SUBMITTED,
    /** The authority's verdict is yes. */
    ACCEPTED,
    /** The authority's verdict is yes, and says something that the sender should read. */
    ACCEPTED_WITH_REMARKS,
    /** The receipt is filed; no verdict can be read. The data say how far it came. */
    DELIVERED,
    /** The sender must change something: courier's checks, Altinn or the authority say so. */
    REJECTED,
    /** An operator must look. */
    DEAD_LETTER,
    /** It was moved back to its inbox, and goes on. */
    REDRIVEN;

    /** The last part of the CloudEvents type. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has happened to a submission that stands so. */
    static Set<StatusEvent> reached(Submission submission) {
        var reached = EnumSet.of(RECEIVED);
        if (submission.instance() != null) {
            reached.add(INSTANCE_CREATED);
        }
        if (submission.step() == Step.AWAIT_PERSON) {
            reached.add(WAITING_FOR_PERSON);
        }
        if (KeyOrder.isSent(submission.step())) {
            reached.add(SUBMITTED);
        }
        return reached;
    }

    /**
     * How a submission has ended.
     *
     * @param word of one that is through, the verdict
     */
    static StatusEvent ending(State state, String word) {
        return switch (state) {
            case REJECTED -> REJECTED;
            case DEAD_LETTER -> DEAD_LETTER;
            case DONE -> verdict(word);
            case OPEN -> throw new IllegalArgumentException("a submission that is open has not ended");
        };
    }

    private static StatusEvent verdict(String word) {
        if (word.equals(ACCEPTED.word())) {
            return ACCEPTED;
        }
        return word.equals(ACCEPTED_WITH_REMARKS.word()) ? ACCEPTED_WITH_REMARKS : DELIVERED;
    }
}

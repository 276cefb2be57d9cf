package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.PendingParts;
import dev.altinncourier.altinn.ValidationRefusal;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.submission.RemovedPart;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What a route keeps beside the body while it works on one submission: the call under way, its answer, what comes next.
 * The body stays the submission from the first line to the last.
 *
 * @param name as the routes write it, {@code ${variable.call}}
 * @param type of its value
 */
record Variable<T>(String name, Class<T> type) {

    /** The submission as the journal had it when it was taken up. */
    static final Variable<JournalEntry> ENTRY = new Variable<>("entry", JournalEntry.class);

    /** The call to Altinn that is made next, or was made last. */
    static final Variable<AltinnCall> CALL = new Variable<>("call", AltinnCall.class);

    /** What Altinn answered to it. */
    static final Variable<AltinnAnswer> ANSWER = new Variable<>("answer", AltinnAnswer.class);

    /** A refusal that does not tell its issues, or names only keys into the app's texts. */
    static final Variable<AltinnAnswer> UNEXPLAINED = new Variable<>("unexplained", AltinnAnswer.class);

    /** The same with what has been asked for to explain it. */
    static final Variable<ValidationRefusal> REFUSAL = new Variable<>("refusal", ValidationRefusal.class);

    /** Why and until when the submission is put aside. */
    static final Variable<Pause> PAUSE = new Variable<>("pause", Pause.class);

    /** A call of an earlier run whose effect is not known. */
    static final Variable<CallRecord> UNKNOWN = new Variable<>("unknown", CallRecord.class);

    /** The part that is sent next. */
    static final Variable<PendingParts.Pending> UPLOAD = new Variable<>("upload", PendingParts.Pending.class);

    /** The part that the sender has taken out, and whose element is deleted next. */
    static final Variable<RemovedPart> REMOVAL = new Variable<>("removal", RemovedPart.class);

    /** What is done in the task that the process stands in. */
    static final Variable<TaskRule> MOVE = new Variable<>("move", TaskRule.class);

    /**
     * The value, for a step that cannot be without.
     *
     * @throws IllegalStateException when it was not set, which is an error of the route
     */
    T in(Exchange exchange) {
        return find(exchange).orElseThrow(() -> new IllegalStateException("no variable " + name));
    }

    Optional<T> find(Exchange exchange) {
        return Optional.ofNullable(exchange.getVariable(name, type));
    }

    void set(Exchange exchange, @Nullable T value) {
        if (value == null) {
            exchange.removeVariable(name);
        } else {
            exchange.setVariable(name, value);
        }
    }

    void clear(Exchange exchange) {
        exchange.removeVariable(name);
    }
}

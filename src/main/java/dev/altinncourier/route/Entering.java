package dev.altinncourier.route;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.journal.ReceivedMessages;
import dev.altinncourier.journal.ReceivedMessages.Arrival;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionId;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters in the journal what was claimed, as a drop or as a message. */
@Singleton
final class Entering {

    private final SubmissionJournal journal;
    private final ReceivedMessages messages;
    private final Claims claims;

    Entering(SubmissionJournal journal, ReceivedMessages messages, Claims claims) {
        this.journal = journal;
        this.messages = messages;
        this.claims = claims;
    }

    /**
     * Enters it. A message that has become a submission in the meantime is not entered once more; its copy is removed.
     *
     * @return the submission that it is; empty when somebody is still at its former series: it is to be entered later
     */
    Optional<SubmissionId> enter(ClaimedDrop claimed) throws IOException {
        if (claimed.message() != null && journal.find(claimed.id()).isEmpty()) {
            return Optional.of(enterMessage(claimed, null));
        }
        boolean entered = journal.receive(claimed.id(), claimed.key(), claimed.profile(), claimed.folder());
        return entered ? Optional.of(claimed.id()) : Optional.empty();
    }

    /**
     * Enters a drop that was claimed for the first time. Another node may have found it in the meantime and gone on with it, while
     * this one stood still: then it stays as it stands.
     */
    void enterNew(ClaimedDrop claimed) throws IOException {
        if (journal.find(claimed.id()).isEmpty()) {
            enter(claimed);
        }
    }

    /**
     * Enters a message that was just written into its folder. Another node, or a look after what was forgotten, may have found
     * the folder and entered it already: then it is the same submission, and stays as it stands.
     *
     * @param sum of what it says; null where a crash came before it was known
     * @return the submission that it is
     */
    SubmissionId enterMessage(ClaimedDrop claimed, @Nullable String sum) throws IOException {
        var message = Objects.requireNonNull(claimed.message());
        var arrival = new Arrival(claimed.id(), claimed.key(), claimed.profile(), claimed.folder(), sum);
        var before = messages.enter(message, arrival).orElse(claimed.id());
        if (!before.equals(claimed.id())) {
            Log.infof("a message of %s came once more: it is submission %s", message.source(), before);
            claims.removeCopy(claimed);
        }
        return before;
    }
}

package dev.altinncourier.route;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.journal.SubmissionJournal;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Enters what was claimed in the journal, from which the workers take it; leaves its id. */
@Singleton
@Named("enterInJournal")
final class EnterInJournal implements Processor {

    private final SubmissionJournal journal;
    private final EnterForgotten forgotten;

    EnterInJournal(SubmissionJournal journal, EnterForgotten forgotten) {
        this.journal = journal;
        this.forgotten = forgotten;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var claimed = exchange.getMessage().getMandatoryBody(ClaimedDrop.class);
        if (!journal.receive(claimed.id(), claimed.key(), claimed.profile(), claimed.folder())) {
            forgotten.enterLater(claimed);
        }
        Log.infof("submission %s picked up by profile %s", claimed.id(), claimed.profile());
        exchange.getMessage().setBody(claimed.id());
    }
}

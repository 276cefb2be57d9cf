package dev.altinncourier.route;

import dev.altinncourier.intake.ClaimedDrop;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Enters what was claimed in the journal, from which the workers take it; leaves its id. */
@Singleton
@Named("enterInJournal")
final class EnterInJournal implements Processor {

    private final Entering entering;
    private final EnterForgotten forgotten;

    EnterInJournal(Entering entering, EnterForgotten forgotten) {
        this.entering = entering;
        this.forgotten = forgotten;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, IOException {
        var claimed = exchange.getMessage().getMandatoryBody(ClaimedDrop.class);
        if (!Intake.PUT_BACK.in(exchange)) {
            entering.enterNew(claimed);
        } else if (entering.enter(claimed).isEmpty()) {
            forgotten.enterLater(claimed);
        }
        Log.infof("submission %s picked up by profile %s", claimed.id(), claimed.profile());
        exchange.getMessage().setBody(claimed.id());
    }
}

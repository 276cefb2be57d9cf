package dev.altinncourier.route;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.journal.JournalFailure;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Enters in the journal what was posted, so that its sender may be told; leaves its id. */
@Singleton
@Named("enterPosted")
final class EnterPosted implements Processor {

    private final Entering entering;
    private final PostedRequests requests;
    private final EnterForgotten forgotten;

    EnterPosted(Entering entering, PostedRequests requests, EnterForgotten forgotten) {
        this.entering = entering;
        this.requests = requests;
        this.forgotten = forgotten;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, IOException, CallRefused {
        var claimed = exchange.getMessage().getMandatoryBody(ClaimedDrop.class);
        try {
            enter(exchange, claimed);
        } catch (JournalFailure | IOException failed) {
            // It lies in its folder: it is entered later, and found by its name when it is posted again.
            forgotten.missed();
            throw failed;
        }
    }

    private void enter(Exchange exchange, ClaimedDrop claimed) throws IOException, CallRefused {
        var posted = PostedCall.POSTED.in(exchange);
        var id = entering.enterMessage(claimed, posted.sum());
        exchange.getMessage().setBody(id);
        if (id.equals(claimed.id())) {
            Log.infof("submission %s posted by profile %s", id, claimed.profile());
        } else {
            // The same request came twice at once.
            requests.requireSame(posted.ref(), posted.sum());
            PostedCall.POSTED.set(exchange, new PostedCall(posted.ref(), posted.sum(), id));
        }
    }
}

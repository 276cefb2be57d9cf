package dev.altinncourier.route;

import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Makes a message a submission, in its folder and in the journal; leaves its id. When this is done, a crash loses nothing any
 * more, and whoever sent it may be told.
 */
@Singleton
@Named("enterMessage")
final class EnterMessage implements Processor {

    private final Entering entering;

    EnterMessage(Entering entering) {
        this.entering = entering;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var claimed = Intake.OPEN.in(exchange).complete();
        var id = entering.enterMessage(claimed, Intake.SUM.in(exchange).hex());
        Log.infof("submission %s received by profile %s", id, claimed.profile());
        exchange.getMessage().setBody(id);
    }
}

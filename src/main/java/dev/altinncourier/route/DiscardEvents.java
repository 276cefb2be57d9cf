package dev.altinncourier.route;

import dev.altinncourier.journal.EventChannels;
import dev.altinncourier.journal.PendingEvents;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Gives up events that nobody will ever take: all of a channel, or those of one submission. */
@Singleton
@Named("discardEvents")
final class DiscardEvents implements Processor {

    private static final Set<String> CHANNELS = EventChannels.names();

    private final PendingEvents events;

    DiscardEvents(PendingEvents events) {
        this.events = events;
    }

    @Override
    public void process(Exchange exchange) throws CallRefused {
        var message = exchange.getMessage();
        var channel = message.getHeader("channel", "", String.class);
        var submission = Optional.ofNullable(message.getHeader("submission", String.class));
        if (!CHANNELS.contains(channel)
                || submission.filter(id -> !SubmissionId.isWellFormed(id)).isPresent()) {
            throw CallRefused.of(
                    404,
                    "unknown-channel",
                    new Text("Ukjent kanal, eller id.", "No such channel, or id."),
                    new Text("Kanalene er " + CHANNELS + ".", "The channels are " + CHANNELS + "."));
        }
        int discarded =
                events.discard(channel, submission.map(SubmissionId::new).orElse(null));
        Log.warnf("%d events of %s were discarded by HTTP", discarded, channel);
        HttpReply.json(message, 200, HttpReply.object().put("channel", channel).put("discarded", discarded));
    }
}

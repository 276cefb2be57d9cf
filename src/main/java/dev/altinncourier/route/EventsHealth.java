package dev.altinncourier.route;

import dev.altinncourier.journal.EventChannels;
import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.PendingEvents;
import io.quarkus.logging.Log;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Tells monitoring how many events wait in each channel and since when, and which channel takes none. Always up: no submission
 * waits for it.
 */
@Wellness
@Singleton
final class EventsHealth implements HealthCheck {

    private final PendingEvents events;
    private final EventChannels channels;
    private final ChannelWatch watch;

    EventsHealth(PendingEvents events, EventChannels channels, ChannelWatch watch) {
        this.events = events;
        this.channels = channels;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("events").up();
        channels.set().forEach(channel -> watch.trouble(channel)
                .filter(ChannelWatch.Trouble::isDown)
                .ifPresent(trouble -> tell(response, channel, trouble)));
        try {
            events.backlogs().forEach(backlog -> {
                var channel = backlog.channel();
                response.withData(channel + ".waiting", backlog.events())
                        .withData(channel + ".oldest", backlog.oldest().toString());
                if (!channels.set().contains(channel)) {
                    response.withData(
                            channel + ".fix",
                            "nothing sends to " + channel + " any more: set it again, or DELETE /api/events/"
                                    + channel);
                }
            });
        } catch (JournalFailure e) {
            Log.debug("what waits is not known", e);
        }
        return response.build();
    }

    private static void tell(HealthCheckResponseBuilder response, String channel, ChannelWatch.Trouble trouble) {
        response.withData(channel + ".down-since", trouble.since().toString())
                .withData(channel + ".reason", trouble.reason());
    }
}

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
 * Tells monitoring how many events wait in each channel and since when, which channel takes none, and how many were given up. Up
 * while that mends itself, since no submission waits for it; down when a receiver is gone for good.
 */
@Wellness
@Singleton
final class EventsHealth implements HealthCheck {

    private final PendingEvents events;
    private final EventChannels channels;
    private final ChannelWatch watch;
    private final GivenUp given;

    EventsHealth(PendingEvents events, EventChannels channels, ChannelWatch watch, GivenUp given) {
        this.given = given;
        this.events = events;
        this.channels = channels;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("events").status(!isOneClosed());
        given.all().forEach((channel, count) -> response.withData(channel + ".given-up", count));
        channels.set().forEach(channel -> watch.trouble(channel)
                .filter(ChannelWatch.Trouble::isDown)
                .ifPresent(trouble -> tell(response, channel, trouble)));
        tellWhatWaits(response);
        return response.build();
    }

    private void tellWhatWaits(HealthCheckResponseBuilder response) {
        try {
            for (var backlog : events.backlogs()) {
                var channel = backlog.channel();
                response.withData(channel + ".waiting", backlog.events())
                        .withData(channel + ".oldest", backlog.oldest().toString());
                if (!channels.set().contains(channel)) {
                    response.withData(
                            channel + ".fix",
                            "nothing sends to " + channel + " any more: set it again, or DELETE /api/events/"
                                    + channel);
                }
            }
        } catch (JournalFailure e) {
            Log.debug("what waits is not known", e);
        }
    }

    private boolean isOneClosed() {
        return channels.set().stream()
                .flatMap(channel -> watch.trouble(channel).stream())
                .anyMatch(ChannelWatch.Trouble::closed);
    }

    private static void tell(HealthCheckResponseBuilder response, String channel, ChannelWatch.Trouble trouble) {
        response.withData(channel + ".down-since", trouble.since().toString())
                .withData(channel + ".reason", trouble.reason());
        if (trouble.closed()) {
            response.withData(
                    channel + ".fix",
                    "the receiver is gone: name another one, or start courier again when it is back, or DELETE /api/events/"
                            + channel);
        }
    }
}

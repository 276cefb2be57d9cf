package dev.altinncourier.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Status events (CloudEvents 1.0, as JSON): they go to each channel that is set, and nothing is kept for the others. */
@ConfigMapping(prefix = "courier.events")
public interface EventsConfig {

    /** The source that events name; two installations that share a topic should differ. */
    @WithDefault("/altinn-courier")
    String source();

    /** How long an event is kept that its channel does not take. What is older is given up, and the log says how many. */
    @WithDefault("30d")
    Duration keep();

    /** Whether any go out; follows from the channels that are set, and is not set by hand. */
    Optional<String> on();
}

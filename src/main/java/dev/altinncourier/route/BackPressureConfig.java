package dev.altinncourier.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is taken of brokers before what was taken is worked off. */
@ConfigMapping(prefix = "courier.intake")
public interface BackPressureConfig {

    /**
     * Submissions in hand, or ready to be, at which no more messages are taken, and who posts one is told to come again; at four fifths
     * of it messages are taken again. What waits for a person, for the authority or for the end of an outage does not count. Folders have
     * no such limit.
     */
    @WithDefault("1000")
    int mostOpen();

    /** How often courier looks whether it can take messages of brokers. */
    @WithDefault("1s")
    Duration steerEvery();
}

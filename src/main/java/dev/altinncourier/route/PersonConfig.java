package dev.altinncourier.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often courier looks whether a person has acted in Altinn. */
@ConfigMapping(prefix = "courier.person")
public interface PersonConfig {

    /** The first pause; each further one is twice as long. */
    @WithDefault("1m")
    Duration firstDelay();

    /** The longest pause. */
    @WithDefault("15m")
    Duration maxDelay();
}

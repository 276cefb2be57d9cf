package dev.altinncourier.altinn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long courier waits for what may come right by itself. */
@ConfigMapping(prefix = "courier.retry")
public interface RetryConfig {

    /** For so long, once nobody waits for its answer, a call may still take effect: Altinn is read, nothing is repeated. */
    @WithDefault("6m")
    Duration settle();

    /** The first pause after an outage. */
    @WithDefault("20s")
    Duration firstDelay();

    /** Each further pause is so many times as long as the one before. */
    @WithDefault("2")
    double factor();

    /** The longest pause. */
    @WithDefault("1h")
    Duration maxDelay();

    /** The longest pause between two looks whether a wrong set-up has been mended. */
    @WithDefault("5m")
    Duration maxHoldDelay();

    /** An outage, or a set-up that stays wrong, for longer than this is given up: the submission goes to dead-letter. */
    @WithDefault("3d")
    Duration giveUpAfter();

    /**
     * A 403 that Altinn also gives in an outage is believed when it has stayed for this long, over three looks, and has not
     * hit all other owners of the app as well.
     */
    @WithDefault("10m")
    Duration confirmForbidden();
}

package dev.altinncourier.altinn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long courier waits for what may come right by itself. */
@ConfigMapping(prefix = "courier.retry")
public interface RetryConfig {

    /** For so long, from the intent on, an unanswered call may still take effect: Altinn is read, nothing is repeated. */
    @WithDefault("6m")
    Duration settle();

    /** The first pause after an outage; each further one is twice as long. */
    @WithDefault("20s")
    Duration firstDelay();

    /** The longest pause. */
    @WithDefault("1h")
    Duration maxDelay();

    /** An outage that lasts longer than this is given up: the submission goes to dead-letter. */
    @WithDefault("3d")
    Duration giveUpAfter();

    /** A 403 that Altinn also gives in an outage is believed when it has stayed for this long. */
    @WithDefault("10m")
    Duration confirmForbidden();
}

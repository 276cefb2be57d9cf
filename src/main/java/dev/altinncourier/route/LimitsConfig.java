package dev.altinncourier.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** How much courier does at a time. */
@ConfigMapping(prefix = "courier.limits")
public interface LimitsConfig {

    /** Submissions worked on at the same time; the connections to Altinn are twice as many. */
    @WithDefault("8")
    int parallel();

    /** Submissions of one app worked on at the same time, so that a slow one leaves workers for the others. */
    Optional<Integer> parallelPerApp();

    /** The same for a profile of its own, by its id. */
    Map<String, Integer> apps();

    /** Submissions that lie ready for the workers in memory; all others wait in the journal. */
    @WithDefault("1000")
    int queue();
}

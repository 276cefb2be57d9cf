package dev.altinncourier.altinn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When courier stops calling a host that is out of order, and how it finds out that it is back. */
@ConfigMapping(prefix = "courier.circuit")
public interface CircuitConfig {

    /** Calls in a row that a host must fail before it is left alone. */
    @WithDefault("5")
    int failures();

    /** How long it is left alone; then one call tries it. */
    @WithDefault("30s")
    Duration pause();
}

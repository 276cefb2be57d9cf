package dev.altinncourier.route;

import dev.altinncourier.altinn.RetryConfig;
import java.time.Duration;

/** The settings as they are when an operator sets none. */
record Patience() implements RetryConfig {

    @Override
    public Duration settle() {
        return Duration.ofMinutes(6);
    }

    @Override
    public Duration firstDelay() {
        return Duration.ofSeconds(20);
    }

    @Override
    public double factor() {
        return 2;
    }

    @Override
    public Duration maxDelay() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration maxHoldDelay() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration giveUpAfter() {
        return Duration.ofDays(3);
    }

    @Override
    public Duration confirmForbidden() {
        return Duration.ofMinutes(10);
    }
}

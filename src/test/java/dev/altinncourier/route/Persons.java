package dev.altinncourier.route;

import java.time.Duration;

/** The settings as they are when an operator sets none. */
record Persons() implements PersonConfig {

    @Override
    public Duration firstDelay() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration maxDelay() {
        return Duration.ofMinutes(15);
    }
}

package dev.altinncourier.token;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Down while the machine's clock is further from Maskinporten's than courier makes up for. */
@Wellness
@Singleton
final class ClockHealth implements HealthCheck {

    private final IssuerClock clock;

    ClockHealth(IssuerClock clock) {
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("clock is right").up();
        var offset = clock.offset();
        if (offset == null) {
            return health.withData("offset", "not measured yet").build();
        }
        health.withData("offset in milliseconds", offset.toMillis());
        if (clock.isNoticed()) {
            health.withData("fix", "synchronise the machine's clock (NTP)");
        }
        return clock.isTooMuch() ? health.down().build() : health.build();
    }
}

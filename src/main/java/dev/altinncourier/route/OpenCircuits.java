package dev.altinncourier.route;

import dev.altinncourier.altinn.Circuits;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Names the hosts that are left alone. Always up: an outage of somebody else's is nothing that an operator here can mend. */
@Wellness
@Singleton
final class OpenCircuits implements HealthCheck {

    private final Circuits circuits;

    OpenCircuits(Circuits circuits) {
        this.circuits = circuits;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("hosts that are out of order").up();
        circuits.open().forEach(host -> health.withData(host, "out of order, tried again by itself"));
        return health.build();
    }
}

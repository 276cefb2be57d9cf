package dev.altinncourier.tenant;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Down while the tenants file cannot be used, and what a former one said is gone by. */
@Wellness
@Singleton
final class TenantsHealth implements HealthCheck {

    private final Tenants tenants;

    TenantsHealth(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("tenants file is read").withData("owners and patterns", tenants.size());
        tenants.mistakes().stream().findFirst().ifPresent(first -> health.down().withData("mistake", first.toString()));
        return tenants.mistakes().isEmpty() ? health.up().build() : health.build();
    }
}

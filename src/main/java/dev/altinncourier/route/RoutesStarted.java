package dev.altinncourier.route;

import jakarta.inject.Singleton;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down while a route does not run that should: a restart is what mends that. Those of brokers stop and start by themselves. */
@Liveness
@Singleton
final class RoutesStarted implements HealthCheck {

    private final CamelContext camel;

    RoutesStarted(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public HealthCheckResponse call() {
        var stopped = camel.getRoutes().stream()
                .filter(route -> !BrokerRoutes.has(route) && !Boolean.FALSE.equals(route.isAutoStartup()))
                .map(Route::getRouteId)
                .filter(id -> camel.getRouteController().getRouteStatus(id) != ServiceStatus.Started)
                .sorted()
                .toList();
        var health = HealthCheckResponse.named("routes run").status(camel.isStarted() && stopped.isEmpty());
        stopped.forEach(id -> health.withData(id, "not started"));
        return health.build();
    }
}

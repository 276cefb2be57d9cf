package dev.altinncourier.route;

import dev.altinncourier.outcome.StorageProbe;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells monitoring whether courier can write what it must write; while it cannot, why, and what mends it. */
@Readiness
@Singleton
final class StorageHealth implements HealthCheck {

    private final StorageWatch storage;
    private final StorageProbe folders;

    StorageHealth(StorageWatch storage, StorageProbe folders) {
        this.storage = storage;
        this.folders = folders;
    }

    @Override
    public HealthCheckResponse call() {
        var state = storage.now();
        var response = HealthCheckResponse.named("storage").status(state.open());
        try {
            response.withData("free-bytes", folders.free());
        } catch (IOException e) {
            Log.debug("free space is not known", e);
        }
        var problem = state.problem();
        if (problem != null) {
            response.withData("rule", problem.rule())
                    .withData("reason", problem.summary().en())
                    .withData("fix", problem.nextAction().en());
        }
        return response.build();
    }
}

package dev.altinncourier;

import dev.altinncourier.sandbox.Sandbox;
import dev.altinncourier.token.MaskinportenConfig;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs the sandbox beside courier while it is developed and tested. A production build has no such bean. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
final class SandboxStart {

    private static final int BEFORE_THE_CHECKS = 0;

    private final int port;
    private final MaskinportenConfig client;
    private @Nullable Sandbox sandbox;

    SandboxStart(@ConfigProperty(name = "courier.sandbox.port") int port, MaskinportenConfig client) {
        this.port = port;
        this.client = client;
    }

    void start(@Observes @Priority(BEFORE_THE_CHECKS) StartupEvent start) throws IOException {
        var started = Sandbox.start(port);
        sandbox = started;
        var key = client.keyFile().orElseThrow().toAbsolutePath();
        Files.createDirectories(key.getParent());
        Files.writeString(key, started.defaultClientKey().toString());
        Log.infof("the sandbox plays Altinn: what it got is listed at %s/sandbox", started.baseUri());
    }

    /** The sandbox, for tests that look at what it got. */
    Sandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("the sandbox was not started");
        }
        return sandbox;
    }

    @PreDestroy
    void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}

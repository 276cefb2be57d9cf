package dev.altinncourier;

import dev.altinncourier.login.IdPortenConfig;
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
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs the sandbox beside courier while it is developed and tested. A production build has no such bean. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
final class SandboxStart {

    private static final int BEFORE_THE_CHECKS = 0;
    private static final int VAULT_KEY = 32;

    private final int port;
    private final MaskinportenConfig client;
    private final IdPortenConfig logins;
    private @Nullable Sandbox sandbox;

    SandboxStart(
            @ConfigProperty(name = "courier.sandbox.port") int port, MaskinportenConfig client, IdPortenConfig logins) {
        this.logins = logins;
        this.port = port;
        this.client = client;
    }

    void start(@Observes @Priority(BEFORE_THE_CHECKS) StartupEvent start) throws IOException {
        var started = Sandbox.start(port);
        sandbox = started;
        var key = client.keyFile().orElseThrow().toAbsolutePath();
        writeSecret(key, started.defaultClientKey().toString());
        makeVaultKey();
        Log.infof("the sandbox plays Altinn: what it got is listed at %s/sandbox", started.baseUri());
    }

    /** Logins live on over a restart, so that their key must as well. */
    private void makeVaultKey() throws IOException {
        var file = logins.vaultKeyFile().map(Path::toAbsolutePath);
        if (file.isPresent() && Files.notExists(file.get())) {
            var bytes = new byte[VAULT_KEY];
            new SecureRandom().nextBytes(bytes);
            writeSecret(file.get(), Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** For its owner alone, as the doctor wants it of real ones. */
    private static void writeSecret(Path file, String secret) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, secret);
        var rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
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

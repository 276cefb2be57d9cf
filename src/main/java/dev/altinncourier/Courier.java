package dev.altinncourier;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.camel.quarkus.main.CamelMainApplication;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Starts courier, or says in one line what is missing. */
@QuarkusMain
public final class Courier {

    private static final List<String> REQUIRED = List.of("courier.folders.base", "courier.altinn.environment");
    private static final int WRONG_SETTING = 2;

    private Courier() {}

    /** Runs until it is stopped; exits with 2 when a setting is missing or wrong. */
    public static void main(String... args) {
        var wrong = wrong(ConfigProvider.getConfig());
        if (wrong.isEmpty()) {
            ApplicationLifecycleManager.setDefaultExitCodeHandler(
                    (code, failure) -> System.exit(isWrongSetting(failure) ? WRONG_SETTING : code));
            Quarkus.run(CamelMainApplication.class, args);
            return;
        }
        System.err.println("courier cannot start: " + wrong.get());
        System.exit(WRONG_SETTING);
    }

    /** What must be right before the journal is opened, which comes before every other check. */
    private static Optional<String> wrong(Config config) {
        var missing = missing(config);
        if (!missing.isEmpty()) {
            return Optional.of(
                    "set " + String.join(" and ", missing) + " in config/application.properties or in the environment");
        }
        var journal = Path.of(config.getValue("courier.folders.base", String.class))
                .toAbsolutePath()
                .normalize()
                .resolve("journal");
        try {
            Files.createDirectories(journal);
        } catch (IOException e) {
            return Optional.of(
                    "cannot create " + journal + "; set courier.folders.base to a folder that can be written");
        }
        return Files.isWritable(journal)
                ? Optional.empty()
                : Optional.of("cannot write to " + journal + "; give the user that courier runs as write access to it");
    }

    private static boolean isWrongSetting(@Nullable Throwable failure) {
        return failure != null && ExceptionUtil.getRootCause(failure) instanceof ConfigurationException;
    }

    private static List<String> missing(Config config) {
        return REQUIRED.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .toList();
    }
}

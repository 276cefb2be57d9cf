package dev.altinncourier;

import dev.altinncourier.journal.ServerCheck;
import dev.altinncourier.server.StartRule;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.quarkus.main.CamelMainApplication;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Starts courier, or says in one line why it cannot. */
@QuarkusMain
public final class Courier {

    private static final int WRONG_SETTING = 2;

    private static final String BASE = "courier.folders.base";
    private static final List<String> REQUIRED = List.of(BASE, "courier.altinn.environment");

    Courier() {}

    /** Runs until it is stopped; exits with 2 when something must be mended before it can start. */
    public static void main(String... args) {
        logByQuarkus();
        if (args.length > 0) {
            // What reading the settings logs would stand between the lines of the command's answer.
            Logger.getLogger("").setLevel(Level.OFF);
            System.exit(new CommandStart(settings()).run(args));
        }
        var config = settings();
        var missing = missing(config);
        if (!missing.isEmpty()) {
            refuse("set " + String.join(" and ", missing) + " in config/application.properties or in the environment");
            return;
        }
        var problem = new StartRule(name -> setting(config, name)).refusal().or(() -> journalProblem(config));
        if (problem.isPresent()) {
            refuse(problem.get());
            return;
        }
        run(config, args);
    }

    /** Quarkus' own entry has done so before; a start from the plain class path (docs/packaging.md) has no such entry. */
    private static void logByQuarkus() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    }

    /** As they are at this start: an executable is given those that it was built with first. */
    private static Config settings() {
        return ConfigUtils.configBuilder().build();
    }

    private static Optional<String> journalProblem(Config config) {
        return setting(config, JournalSettings.URL)
                .flatMap(url -> ServerCheck.problem(
                        url,
                        setting(config, "courier.journal.username").orElse(null),
                        setting(config, "courier.journal.password").orElse(null)));
    }

    private static Optional<String> setting(Config config, String name) {
        return config.getOptionalValue(name, String.class);
    }

    /** Holds the lock until courier has stopped. */
    private static void run(Config config, String... args) {
        var base = Path.of(config.getValue(BASE, String.class)).toAbsolutePath();
        var node = setting(config, JournalSettings.URL).flatMap(url -> setting(config, JournalSettings.NODE));
        try (var lock = BaseLock.takeSoon(base, node.orElse("courier"))) {
            if (lock == null) {
                refuse("another courier is running on " + base + "; stop it, or set courier.folders.base"
                        + (node.isPresent() ? " or courier.node" : ""));
            } else {
                ApplicationLifecycleManager.setDefaultExitCodeHandler(
                        (code, failure) -> System.exit(isWrongSetting(failure) ? WRONG_SETTING : code));
                Quarkus.run(CamelMainApplication.class, args);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            refuse("cannot write to " + base + "; give courier the right to, or set courier.folders.base");
        }
    }

    private static boolean isWrongSetting(@Nullable Throwable failure) {
        return failure != null && ExceptionUtil.getRootCause(failure) instanceof ConfigurationException;
    }

    private static List<String> missing(Config config) {
        return REQUIRED.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .toList();
    }

    private static void refuse(String why) {
        System.err.println("courier cannot start: " + why);
        System.exit(WRONG_SETTING);
    }
}

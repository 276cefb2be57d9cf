package dev.altinncourier;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.apache.camel.quarkus.main.CamelMainApplication;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts courier, or says in one line what is missing. */
@QuarkusMain
public final class Courier {

    private static final List<String> REQUIRED = List.of("courier.folders.base", "courier.altinn.environment");
    static final int WRONG_SETTING = 2;

    private Courier() {}

    /** Runs until it is stopped; exits with 2 when a setting is missing. */
    public static void main(String... args) {
        var missing = missing(ConfigProvider.getConfig());
        if (missing.isEmpty()) {
            Quarkus.run(CamelMainApplication.class, args);
            return;
        }
        System.err.println("courier cannot start: set " + String.join(" and ", missing)
                + " in config/application.properties or in the environment");
        System.exit(WRONG_SETTING);
    }

    private static List<String> missing(Config config) {
        return REQUIRED.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .toList();
    }
}

package dev.altinncourier;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.command.Commands;
import dev.altinncourier.live.LiveCheck;
import dev.altinncourier.profile.Environment;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Runs a command instead of courier: with the same settings, but with neither Camel nor the journal. */
final class CommandStart {

    private static final String DEFAULT_SCOPES = "altinn:instances.read,altinn:instances.write";

    private final Config config;

    CommandStart(Config config) {
        this.config = config;
    }

    /** The exit code: 0 done, 1 something was not, 2 not understood; the doctor's are its own. */
    int run(String... args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new Commands(settings(), out, err).run(ProjectVersion.read(), args);
    }

    private Commands.Settings settings() {
        return new Commands.Settings(
                config.getOptionalValue("courier.folders.base", Path.class).orElse(null),
                ZoneId.of(config.getOptionalValue("courier.folders.zone", String.class)
                        .orElse("Europe/Oslo")),
                environment(),
                this::liveCheck,
                () -> new DoctorStart(config).doctor());
    }

    /** Null also where the setting names none: only who asks an app has to mend that. */
    private @Nullable Environment environment() {
        var named = config.getOptionalValue("courier.altinn.environment", String.class);
        return Stream.of(Environment.values())
                .filter(environment ->
                        named.filter(environment.name()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(null);
    }

    private LiveCheck liveCheck() {
        var scopes = config.getOptionalValue("courier.auth.maskinporten.scopes", String.class)
                .orElse(DEFAULT_SCOPES);
        return new LiveCheck(new SettingsReader(config).read(AltinnConfig.class), List.of(scopes.split("\\s*,\\s*")));
    }
}

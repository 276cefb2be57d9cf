package dev.altinncourier;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.doctor.Doctor;
import dev.altinncourier.doctor.Records;
import dev.altinncourier.doctor.Setup;
import dev.altinncourier.journal.JournalInspection;
import dev.altinncourier.journal.JournalState;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.tenant.Tenants;
import dev.altinncourier.token.ExternalTokenConfig;
import dev.altinncourier.token.ExternalTokens;
import dev.altinncourier.token.MaskinportenConfig;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Gathers what the doctor looks at, beside a courier that runs or where none does. */
final class DoctorStart {

    private static final String FILE = "courier.journal.file";

    private final Config config;
    private final List<String> faults = new ArrayList<>();

    DoctorStart(Config config) {
        this.config = config;
    }

    Doctor doctor() {
        var clock = Clock.systemUTC();
        var setup = new Setup(
                read(FoldersConfig.class, "courier.folders.base"),
                read(AltinnConfig.class, "courier.altinn.environment"),
                read(MaskinportenConfig.class, ""),
                read(ExternalTokenConfig.class, "").map(external -> new ExternalTokens(external, clock)),
                setting("courier.profiles").map(Path::of).orElse(Path.of("config/profiles")),
                new Tenants(setting("courier.tenants").map(Path::of), clock),
                faults);
        return new Doctor(setup, new Records(this::journal, Optional.empty()), clock);
    }

    /** The settings of one interface, or what is wrong with them among the faults. */
    private <T> Optional<T> read(Class<T> mapping, String needed) {
        if (!needed.isEmpty() && setting(needed).isEmpty()) {
            faults.add(needed + " is missing");
            return Optional.empty();
        }
        try {
            return Optional.of(new SettingsReader(config).read(mapping));
        } catch (ConfigValidationException e) {
            for (int i = 0; i < e.getProblemCount(); i++) {
                faults.add(e.getProblem(i).getMessage());
            }
            return Optional.empty();
        }
    }

    /** A courier that runs has its lock, and the embedded journal to itself. */
    private JournalState journal() throws IOException {
        var url = setting(JournalSettings.URL);
        if (url.isPresent()) {
            var username = setting("courier.journal.username").orElse(null);
            return JournalInspection.server(
                    url.get(), username, setting("courier.journal.password").orElse(null));
        }
        var base = setting("courier.folders.base").map(Path::of);
        if (base.isEmpty() || !Files.isDirectory(base.get().resolve("journal"))) {
            return JournalInspection.embedded(Path.of(setting(FILE).orElse("journal/courier")));
        }
        try (var lock = BaseLock.take(base.get(), "courier")) {
            return lock == null
                    ? JournalState.well("a courier is running, and has the embedded journal open")
                    : JournalInspection.embedded(Path.of(setting(FILE).orElseThrow()));
        }
    }

    private Optional<String> setting(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}

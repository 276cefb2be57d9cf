package dev.altinncourier;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.doctor.Setup;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.tenant.Tenants;
import dev.altinncourier.token.ExternalTokens;
import dev.altinncourier.token.MaskinportenConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the doctor looks at in a courier that runs: no setting can be missing there. */
final class InstalledSetup {

    InstalledSetup() {}

    @Produces
    @Singleton
    static Setup setup(
            FoldersConfig folders,
            AltinnConfig altinn,
            MaskinportenConfig maskinporten,
            ExternalTokens persons,
            Tenants tenants,
            @ConfigProperty(name = "courier.profiles", defaultValue = "config/profiles") Path profiles) {
        return new Setup(
                Optional.of(folders),
                Optional.of(altinn),
                Optional.of(maskinporten),
                Optional.of(persons),
                profiles,
                tenants,
                List.of());
    }
}

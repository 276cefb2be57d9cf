package dev.altinncourier.doctor;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.tenant.Tenants;
import dev.altinncourier.token.ExternalTokens;
import dev.altinncourier.token.MaskinportenConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the installation is set up, as far as that can be read.
 *
 * @param folders empty when a setting of it is missing or cannot be understood
 * @param altinn likewise
 * @param maskinporten likewise
 * @param persons likewise: the tokens of persons that somebody else fetches
 * @param profiles the folder of the profile files
 * @param tenants who sends for whom
 * @param faults the settings that are missing or cannot be understood, each with what to write
 */
public record Setup(
        Optional<FoldersConfig> folders,
        Optional<AltinnConfig> altinn,
        Optional<MaskinportenConfig> maskinporten,
        Optional<ExternalTokens> persons,
        Path profiles,
        Tenants tenants,
        List<String> faults) {

    public Setup {
        faults = List.copyOf(faults);
    }
}

package dev.altinncourier.token;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** A person's token that comes from outside of courier, for profiles that submit on behalf of a person (auth 1). */
@ConfigMapping(prefix = "courier.auth.external")
public interface ExternalTokenConfig {

    /**
     * The file with the person's token and nothing else: an ID-porten access token or an Altinn token, as the profile
     * says. Read at each use, so that whoever renews it only replaces the file.
     */
    Optional<Path> tokenFile();
}

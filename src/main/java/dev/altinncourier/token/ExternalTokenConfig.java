package dev.altinncourier.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A person's token that comes from outside of courier, for profiles that submit on behalf of a person (auth 1). */
@ConfigMapping(prefix = "courier.auth.external")
public interface ExternalTokenConfig {

    /**
     * The file with the person's token and nothing else: an ID-porten access token or an Altinn token, as the profile
     * says. Read at each use, so that whoever renews it only replaces the file. {@code {login}} in its name stands for
     * the login that the owner's tenant names.
     */
    Optional<String> tokenFile();

    /**
     * A program and its arguments, separated by commas, that prints the person's token and nothing else; used where there
     * is no file. It runs without a shell, and once for each token: that is kept until it expires or is refused.
     * {@code {login}} in an argument stands for the login that the owner's tenant names.
     */
    Optional<List<String>> tokenCommand();

    /** How long the command may take. After that it is killed with all that it has started. */
    @WithDefault("30s")
    Duration tokenCommandTimeout();
}

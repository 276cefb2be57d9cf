package dev.altinncourier.login;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One login, where it differs from the others. */
public interface LoginConfig {

    /** Who logs in, for people who look at the page: a role or an office. No national identity number. */
    Optional<String> title();

    /** Another client. */
    Optional<String> clientId();

    /** The key of another client. */
    Optional<Path> keyFile();

    /** The id of the other key. */
    Optional<String> keyId();

    /** The secret of another client. */
    Optional<String> clientSecret();

    /** Other scopes. */
    Optional<Set<String>> scopes();

    /** Another level. */
    Optional<String> acr();

    /** Another lifetime of the authorization. */
    Optional<Duration> authorizationLifetime();

    /** Another lifetime of unused refresh tokens. */
    Optional<Duration> refreshTokenLifetime();
}

package dev.altinncourier.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Courier's client at ID-porten, and the persons who log in with it (auth 1). docs/login.md says how it is set up. */
@ConfigMapping(prefix = "courier.auth.idporten")
public interface IdPortenConfig {

    /**
     * ID-porten's issuer: {@code https://idporten.no} in production, {@code https://test.idporten.no} for tt02. Everything
     * else about ID-porten is read from its metadata.
     */
    Optional<URI> issuer();

    /** The client's id, as registered in Digdir's self-service, of the type api_klient. */
    Optional<String> clientId();

    /**
     * The file with the client's private RSA key, for private_key_jwt: a JWK or PEM. Read again when it changes. Keep it
     * readable for courier only.
     */
    Optional<Path> keyFile();

    /** The id (kid) under which the public key is registered; not needed for a JWK that carries it. */
    Optional<String> keyId();

    /** Instead of a key: the client's secret, for client_secret_basic. Digdir advises against it. */
    Optional<String> clientSecret();

    /** What the person is asked to let courier do, beside {@code openid}. All must be registered at the client. */
    @WithDefault("altinn:instances.read,altinn:instances.write")
    Set<String> scopes();

    /** How safely the person must log in: {@code idporten-loa-substantial} or {@code idporten-loa-high}. */
    @WithDefault("idporten-loa-substantial")
    String acr();

    /**
     * How long courier may go on with one login, as registered at the client (authorization_lifetime). Without it courier
     * reckons with what the scopes allow: 8 hours with skatteetaten:mvamelding..., else 90 days.
     */
    Optional<Duration> authorizationLifetime();

    /**
     * How long a refresh token lives that is not used, as registered at the client (refresh_token_lifetime), unless ID-porten
     * says it itself. Courier refreshes when half of it is over.
     */
    @WithDefault("10m")
    Duration refreshTokenLifetime();

    /** So long before a login ends it is warned about in the log and in health; of short ones an eighth of their life. */
    @WithDefault("7d")
    Duration warnBefore();

    /** How often courier looks whether a login must be kept alive. */
    @WithDefault("10s")
    Duration lookEvery();

    /**
     * The file with the key that logins are encrypted with in the journal: 32 random bytes in Base64, one key a line. The
     * first one encrypts, the others only open what was encrypted with them. Read again when it changes.
     */
    Optional<Path> vaultKeyFile();

    /** The same instead of a file, from the operator's secret source; several keys are separated by commas. */
    Optional<String> vaultKey();

    /** The login of owners that no tenant names one for. */
    Optional<String> login();

    /** The logins there are, by name: letters, digits and hyphens. What one leaves out is taken from above. */
    Map<String, LoginConfig> logins();
}

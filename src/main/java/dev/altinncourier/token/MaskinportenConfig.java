package dev.altinncourier.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Courier's client at Maskinporten: who it is, what it signs with and what it asks for (auth 2.1, 3.3). */
@ConfigMapping(prefix = "courier.auth.maskinporten")
public interface MaskinportenConfig {

    /**
     * Maskinporten's issuer: {@code https://maskinporten.no/} in production, {@code https://test.maskinporten.no/} for
     * tt02. Everything else about Maskinporten is read from its metadata.
     */
    Optional<URI> issuer();

    /** The client's id, as registered in Digdir's self-service. */
    Optional<String> clientId();

    /**
     * The file with the private RSA key: a JWK or JWK set, PEM (PKCS#8 or PKCS#1, with the certificate chain if there is
     * one), or PKCS#12. Read again when it changes. Keep it readable for courier only.
     */
    Optional<Path> keyFile();

    /**
     * The id (kid) under which the public key is registered at the client. Not needed for a JWK that carries it, nor for
     * a business certificate, which is sent along instead.
     */
    Optional<String> keyId();

    /** Password of a PKCS#12 file. */
    Optional<String> keyPassword();

    /** Alias of the key in a PKCS#12 file; needed only when the file holds several. */
    Optional<String> keyAlias();

    /**
     * The file with the other key while a key is changed: the next one, or the former one. It may be absent; courier takes
     * the one of both that Maskinporten accepts (operating.md). Read again when it changes.
     */
    Optional<Path> nextKeyFile();

    /** As {@code key-id}, of the next key. */
    Optional<String> nextKeyId();

    /** As {@code key-password}, of the next key. */
    Optional<String> nextKeyPassword();

    /** As {@code key-alias}, of the next key. */
    Optional<String> nextKeyAlias();

    /** Scopes that are asked for when the profile names none. All must be registered at the client. */
    @WithDefault("altinn:instances.read,altinn:instances.write")
    Set<String> scopes();

    /**
     * Whose system user is asked for: {@code owner} (the default: each instance owner's own), an organisation number of
     * nine digits (an office's agent system user, which is given its clients in Altinn), or {@code none}.
     */
    Optional<String> systemUser();

    /** The external reference that the system user was requested with; must be repeated if it was given then. */
    Optional<String> externalRef();
}

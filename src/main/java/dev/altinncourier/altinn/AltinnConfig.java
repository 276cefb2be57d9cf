package dev.altinncourier.altinn;

import dev.altinncourier.profile.Environment;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which Altinn courier talks to, and how patient it is. */
@ConfigMapping(prefix = "courier.altinn")
public interface AltinnConfig {

    /** sandbox, localtest, tt02 or prod: presets the addresses below and picks the app names of the profiles. */
    Environment environment();

    /** Address of Altinn's platform; the environment presets it. */
    Optional<URI> platformUrl();

    /** Address of the apps, with {@code {org}} where the service owner's short name goes; the environment presets it. */
    Optional<String> appsUrl();

    /** How long a connection may take to come about. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long an answer may take. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** How long an answer to an instantiation or to process/next may take: the app stores, validates and prints. */
    @WithDefault("300s")
    Duration longAnswerTimeout();

    /** How long an app's own metadata, and the schemas that it publishes, are taken as known before they are read again. */
    @WithDefault("1h")
    Duration metadataRefresh();

    /** An idle connection is dropped after this: one that a gateway closed would turn a pause into an unknown outcome. */
    @WithDefault("20s")
    Duration idleConnection();

    /** Address of a proxy that all calls go through, {@code http://host:port}. */
    Optional<URI> proxy();

    /** File with certificates (PEM) that are trusted beside Java's own. */
    Optional<Path> caFile();
}

package dev.altinncourier.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The journal: where it lies, how often it is looked through, and how long a worker may keep a submission. */
@ConfigMapping(prefix = "courier.journal")
public interface JournalConfig {

    /** Where the embedded database lies; follows from {@code courier.folders.base} and is not set by hand. */
    Optional<String> file();

    /** A PostgreSQL database, {@code jdbc:postgresql://host/database}; without it the journal is a file in the base folder. */
    Optional<String> url();

    /** Who courier is at the database; it needs the right to create tables there. */
    Optional<String> username();

    /** The password at the database. */
    Optional<String> password();

    /** How often the journal is looked through for submissions whose time has come. */
    @WithDefault("500ms")
    Duration lookEvery();

    /**
     * How long a worker keeps a submission without a sign of life. Longer calls to Altinn do not matter: while its process
     * lives, a lease is renewed.
     */
    @WithDefault("10m")
    Duration lease();

    /** Milliseconds from one renewal of leases to the next; follows from {@code lease} and is not set by hand. */
    Optional<String> renewMillis();
}

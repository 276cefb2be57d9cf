package dev.altinncourier.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The journal: how often it is looked through, and how long a worker may keep a submission. */
@ConfigMapping(prefix = "courier.journal")
public interface JournalConfig {

    /** Where the embedded database lies; follows from {@code courier.folders.base} and is not set by hand. */
    Optional<String> file();

    /** How often the journal is looked through for submissions whose time has come. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** How long a worker keeps a submission without a sign of life. Longer than the longest call to Altinn. */
    @WithDefault("10m")
    Duration lease();
}

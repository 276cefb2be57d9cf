package dev.altinncourier.message;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Submissions that are posted to {@code /api/submissions}. */
@ConfigMapping(prefix = "courier.intake.rest")
public interface RestIntakeConfig {

    /** The largest request, all its files together. They are written to the disk as they come, and not kept in memory. */
    @WithDefault("2000M")
    MemorySize maxSize();

    /** Requests that are received at the same time; further ones are told to come again (503). */
    @WithDefault("8")
    int parallel();
}

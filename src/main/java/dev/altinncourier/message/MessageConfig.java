package dev.altinncourier.message;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is taken of one message. */
@ConfigMapping(prefix = "courier.intake.message")
public interface MessageConfig {

    /** The largest message: a zip, a form, or a JSON manifest with all that it holds. */
    @WithDefault("100M")
    MemorySize maxSize();

    /** Most bytes of all the parts that stand in a JSON manifest as base64. Larger ones are claim checks. */
    @WithDefault("1M")
    MemorySize maxInline();
}

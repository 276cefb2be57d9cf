package dev.altinncourier.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the inboxes are looked through. */
@ConfigMapping(prefix = "courier.pick-up")
public interface PickUpConfig {

    /** How often. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** Most drops that one look picks up. */
    @WithDefault("200")
    int batch();
}

package dev.altinncourier.journal;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Status events by HTTP: a POST for each. */
@ConfigMapping(prefix = "courier.events.webhook")
public interface WebhookConfig {

    /** The address that each event is posted to. */
    Optional<URI> url();

    /** The file with the secret that each event is signed with (HMAC-SHA256). Needed where the address is set. */
    Optional<Path> secretFile();
}

package dev.altinncourier.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where courier's own HTTP listens: its health, and the calls of an operator. */
@ConfigMapping(prefix = "courier.server")
public interface ServerConfig {

    /**
     * The address it listens on. Everybody who reaches it may re-drive, so it is this machine's own by default; for any other
     * one, {@code courier.server.oidc.issuer} or {@code courier.server.tls.client-ca} must say who may call.
     */
    @WithDefault("127.0.0.1")
    String host();

    /** The port; 0 picks a free one, which the log names. With {@code courier.server.tls.certificate} it speaks TLS alone. */
    @WithDefault("8080")
    int port();

    /**
     * The address under which people reach courier's pages, and ID-porten sends their browsers back; registered there letter
     * by letter. Without it {@code http://localhost} with the port.
     */
    Optional<URI> publicUrl();

    /** Further names by which callers may address it; without them only its own address and this machine's. */
    Optional<Set<String>> names();
}

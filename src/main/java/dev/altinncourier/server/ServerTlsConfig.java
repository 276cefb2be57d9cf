package dev.altinncourier.server;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** TLS of courier's own HTTP, and callers who show a certificate. The files are read again every hour. */
@ConfigMapping(prefix = "courier.server.tls")
public interface ServerTlsConfig {

    /** The server's certificate with its chain (PEM). With it courier speaks TLS, and nothing else. */
    Optional<Path> certificate();

    /** The private key of that certificate (PEM). Keep it readable for courier only. */
    Optional<Path> key();

    /**
     * The authority whose certificates let callers in (PEM). Each of them may do everything: use an authority that certifies
     * courier's operators and nobody else.
     */
    Optional<Path> clientCa();
}

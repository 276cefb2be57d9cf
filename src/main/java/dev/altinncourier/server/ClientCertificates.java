package dev.altinncourier.server;

import io.quarkus.vertx.http.security.HttpSecurity;
import io.quarkus.vertx.http.security.MTLS;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Asks callers for a certificate where the operator has set an authority for them. Quarkus' own setting for it is fixed when
 * the program is built. It is asked for and not demanded, so that probes come through; {@link AccessPolicy} refuses the rest.
 */
@Singleton
final class ClientCertificates {

    private final ServerTlsConfig tls;

    ClientCertificates(ServerTlsConfig tls) {
        this.tls = tls;
    }

    void ask(@Observes HttpSecurity security) {
        if (tls.clientCa().isPresent()) {
            security.mTLS(MTLS.request());
        }
    }
}

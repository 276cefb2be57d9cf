package dev.altinncourier.route;

import dev.altinncourier.journal.Leases;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Keeps the leases of what is being worked on, for as long as its process lives. */
@Singleton
@Named("renewLeases")
final class RenewLeases implements Processor {

    private final Leases leases;

    RenewLeases(Leases leases) {
        this.leases = leases;
    }

    @Override
    public void process(Exchange exchange) {
        var lost = leases.renew();
        if (!lost.isEmpty()) {
            Log.warnf("another courier has taken over %s; this one stops work on them", lost);
        }
    }
}

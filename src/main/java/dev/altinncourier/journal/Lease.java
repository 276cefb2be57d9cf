package dev.altinncourier.journal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This process's claim on the submissions it works on: who it is and how long a claim lasts unless renewed. */
@Singleton
class Lease {

    private final String owner = UUID.randomUUID().toString();
    private final Duration length;

    /** @param length longer than the longest call to Altinn, or a second worker would take over during one */
    Lease(@ConfigProperty(name = "courier.journal.lease", defaultValue = "10m") Duration length) {
        this.length = length;
    }

    String owner() {
        return owner;
    }

    long until(long now) {
        return now + length.toMillis();
    }
}

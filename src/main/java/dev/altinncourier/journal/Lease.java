package dev.altinncourier.journal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** This process's claim on the submissions it works on: who it is and how long a claim lasts unless renewed. */
@Singleton
class Lease {

    private final String owner = UUID.randomUUID().toString();
    private final Duration length;

    Lease(JournalConfig config) {
        this.length = config.lease();
    }

    String owner() {
        return owner;
    }

    long until(long now) {
        return now + length.toMillis();
    }
}

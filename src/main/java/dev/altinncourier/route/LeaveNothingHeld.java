package dev.altinncourier.route;

import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.Leases;
import io.quarkus.logging.Log;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.apache.camel.spi.CamelEvent.CamelContextStoppedEvent;

/** Gives up what the workers did not end before courier was stopped, once none of them works any more. */
@Singleton
final class LeaveNothingHeld {

    private final Leases leases;

    LeaveNothingHeld(Leases leases) {
        this.leases = leases;
    }

    void stopped(@Observes CamelContextStoppedEvent event) {
        try {
            int left = leases.giveUpAll();
            if (left > 0) {
                Log.infof("leaves %d submissions that are under way to whoever takes them up next", left);
            }
        } catch (JournalFailure failure) {
            Log.warnf("what is under way stays this courier's until its leases have run out: %s", failure.toString());
        }
    }
}

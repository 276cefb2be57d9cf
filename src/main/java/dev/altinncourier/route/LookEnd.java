package dev.altinncourier.route;

import dev.altinncourier.journal.Holds;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/** Ends a hold when the submission that looks has got past its point: all that were held go on. */
@Singleton
final class LookEnd {

    private final Holds holds;

    LookEnd(Holds holds) {
        this.holds = holds;
    }

    void passed(Exchange exchange, String point) {
        var look = Look.LOOK.find(exchange);
        if (look.isEmpty()) {
            return;
        }
        for (var hold : look.get().holds()) {
            if (hold.point().equals(point)) {
                holds.passed(hold);
                Log.infof(
                        "%s is mended: what waited for it goes on",
                        hold.problem().rule());
            }
        }
    }
}

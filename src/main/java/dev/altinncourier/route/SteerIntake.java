package dev.altinncourier.route;

import dev.altinncourier.journal.DueSubmissions;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Takes messages while they can be written down and there is not too much in hand already. In between the brokers keep them:
 * that is what brokers are for.
 */
@Singleton
@Named("steerIntake")
final class SteerIntake implements Processor {

    private final StorageWatch storage;
    private final DueSubmissions due;
    private final BrokerRoutes routes;
    private final int most;

    private boolean full;

    SteerIntake(StorageWatch storage, DueSubmissions due, BrokerRoutes routes, BackPressureConfig config) {
        this.storage = storage;
        this.due = due;
        this.routes = routes;
        this.most = config.mostOpen();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        if (storage.now().open() && hasRoom()) {
            routes.start();
        } else {
            routes.stop();
        }
    }

    /** Not at the limit only: what would be switched at each submission would never rest. */
    private boolean hasRoom() {
        int open = due.inHand(most);
        if (!full && open >= most) {
            full = true;
            Log.infof("messages are left with their brokers: %d submissions are in hand", open);
        } else if (full && open < most * 4 / 5) {
            full = false;
            Log.info("messages are taken again");
        }
        return !full;
    }
}

package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/** Tells everybody who waits for a token that fetching it failed, and why. */
@Singleton
final class FlightEnd {

    /** A step of the fetch. */
    @FunctionalInterface
    interface FetchStep {
        void run() throws SubmissionFailure;
    }

    FlightEnd() {}

    void onFailure(Exchange exchange, FetchStep step) throws SubmissionFailure {
        try {
            step.run();
        } catch (SubmissionFailure failure) {
            Tokens.FLIGHT.find(exchange).ifPresent(flight -> flight.fail(failure));
            throw failure;
        }
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.altinn.KnownApps;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that reads what the app takes; leaves no call where that is known. */
@Singleton
@Named("planReadApp")
final class PlanReadApp implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;
    private final AltinnAddresses addresses;
    private final KnownApps apps;

    PlanReadApp(OneSubmission one, AltinnCalls altinn, AltinnAddresses addresses, KnownApps apps) {
        this.one = one;
        this.altinn = altinn;
        this.addresses = addresses;
        this.apps = apps;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var profile = one.profileIn(exchange);
        // Who finds out whether the set-up has been mended must not believe what was read before.
        boolean anew = Look.LOOK
                .find(exchange)
                .filter(look -> look.isAt(HoldSubject.CONTENT))
                .isPresent();
        boolean needed = apps.isToBeRead(addresses.appId(profile.app()), anew);
        Variable.CALL.set(exchange, needed ? altinn.readMetadata(profile) : null);
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AppMetadata;
import dev.altinncourier.altinn.KnownApps;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Keeps what the app says that it takes. */
@Singleton
@Named("readApp")
final class ReadApp implements Processor {

    private final OneSubmission one;
    private final AltinnAddresses addresses;
    private final KnownApps apps;

    ReadApp(OneSubmission one, AltinnAddresses addresses, KnownApps apps) {
        this.one = one;
        this.addresses = addresses;
        this.apps = apps;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var app = addresses.appId(one.profileIn(exchange).app());
        var metadata = AppMetadata.of(Variable.ANSWER.in(exchange)).orElseThrow(() -> UnreadableAnswer.in(exchange));
        apps.put(app, metadata);
        // What is found wrong from here on was found without a call.
        Variable.CALL.clear(exchange);
    }
}

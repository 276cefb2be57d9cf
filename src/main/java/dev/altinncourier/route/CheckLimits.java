package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AppLimits;
import dev.altinncourier.altinn.KnownApps;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Compares the parts with what the app takes. */
@Singleton
@Named("checkLimits")
final class CheckLimits implements Processor {

    private final OneSubmission one;
    private final AltinnAddresses addresses;
    private final KnownApps apps;

    CheckLimits(OneSubmission one, AltinnAddresses addresses, KnownApps apps) {
        this.one = one;
        this.addresses = addresses;
        this.apps = apps;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var app = addresses.appId(profile.app());
        var metadata = apps.find(app).orElseThrow(() -> new IllegalStateException("nothing is known of " + app));
        AppLimits.check(metadata, profile, submission);
    }
}

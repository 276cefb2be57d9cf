package dev.altinncourier.route;

import dev.altinncourier.login.IdPortenMetadata;
import dev.altinncourier.login.KnownIdPorten;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call for what ID-porten says of itself, unless it is known. */
@Singleton
@Named("planIdPorten")
final class PlanIdPorten implements Processor {

    private final KnownIdPorten known;
    private final TokenHosts hosts;
    private final FlightEnd end;

    PlanIdPorten(KnownIdPorten known, TokenHosts hosts, FlightEnd end) {
        this.known = known;
        this.hosts = hosts;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var issuer = LoginVisit.LOGIN.in(exchange).client().issuer();
        var metadata = known.metadata(issuer);
        LoginVisit.ID_PORTEN.set(exchange, metadata.orElse(null));
        if (metadata.isEmpty()) {
            var uri = IdPortenMetadata.addressFor(issuer);
            end.onFailure(exchange, () -> hosts.enter(exchange, uri));
            AuthRequest.get(exchange, uri, Map.of("Accept", "application/json"));
        }
    }
}

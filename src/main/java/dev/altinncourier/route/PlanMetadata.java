package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.IssuerMetadata;
import dev.altinncourier.token.KnownIssuers;
import dev.altinncourier.token.TokenRequest.Client;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call for the issuer's metadata, unless it is known. */
@Singleton
@Named("planMetadata")
final class PlanMetadata implements Processor {

    private final KnownIssuers issuers;
    private final TokenHosts hosts;
    private final FlightEnd end;

    PlanMetadata(KnownIssuers issuers, TokenHosts hosts, FlightEnd end) {
        this.issuers = issuers;
        this.hosts = hosts;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        Client client = Tokens.client(exchange);
        Tokens.ATTEMPT.clear(exchange);
        var known = issuers.metadata(client.issuer());
        Tokens.ISSUER.set(exchange, known.orElse(null));
        if (known.isEmpty()) {
            var uri = IssuerMetadata.addressFor(client.issuer());
            end.onFailure(exchange, () -> hosts.enter(exchange, uri));
            AuthRequest.get(exchange, uri, Map.of("Accept", "application/json"));
        }
    }
}

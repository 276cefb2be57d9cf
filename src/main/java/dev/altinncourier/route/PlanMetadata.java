package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.ExternalTokenFile;
import dev.altinncourier.token.IssuerMetadata;
import dev.altinncourier.token.KnownIssuers;
import dev.altinncourier.token.TokenRequest.Client;
import dev.altinncourier.token.TokenRequest.Kind;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call for the issuer's metadata, unless it is known; a person's token is at hand and needs none. */
@Singleton
@Named("planMetadata")
final class PlanMetadata implements Processor {

    private final ExternalTokenFile person;
    private final KnownIssuers issuers;
    private final TokenHosts hosts;
    private final FlightEnd end;

    PlanMetadata(ExternalTokenFile person, KnownIssuers issuers, TokenHosts hosts, FlightEnd end) {
        this.person = person;
        this.issuers = issuers;
        this.hosts = hosts;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var request = Tokens.FLIGHT.in(exchange).request();
        if (request.kind() != Kind.MASKINPORTEN) {
            Tokens.UPSTREAM.set(exchange, person.current());
            return;
        }
        Client client = Tokens.client(exchange);
        var known = issuers.metadata(client.issuer());
        Tokens.ISSUER.set(exchange, known.orElse(null));
        if (known.isEmpty()) {
            var uri = IssuerMetadata.addressFor(client.issuer());
            end.onFailure(exchange, () -> hosts.enter(exchange, uri));
            AuthRequest.get(exchange, uri, Map.of("Accept", "application/json"));
        }
    }
}

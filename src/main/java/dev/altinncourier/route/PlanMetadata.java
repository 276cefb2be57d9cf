package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.ExternalTokenFile;
import dev.altinncourier.token.IssuerMetadata;
import dev.altinncourier.token.TokenRequest.Kind;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call for the issuer's metadata; a person's token needs none, it is at hand. */
@Singleton
@Named("planMetadata")
final class PlanMetadata implements Processor {

    private final ExternalTokenFile person;

    PlanMetadata(ExternalTokenFile person) {
        this.person = person;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var request = Tokens.FLIGHT.in(exchange).request();
        if (request.kind() != Kind.MASKINPORTEN) {
            Tokens.UPSTREAM.set(exchange, person.current());
            return;
        }
        var client = request.client();
        if (client == null) {
            throw new IllegalStateException("a Maskinporten token without a client");
        }
        AuthRequest.get(
                exchange, IssuerMetadata.addressFor(client.issuer()), Map.of("Accept", "application/json"));
    }
}

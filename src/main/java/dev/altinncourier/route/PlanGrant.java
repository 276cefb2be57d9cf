package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.IssuerMetadata;
import dev.altinncourier.token.MaskinportenGrant;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads the issuer's metadata and makes ready the grant: a new assertion for each attempt. */
@Singleton
@Named("planGrant")
final class PlanGrant implements Processor {

    private final MaskinportenGrant grant;
    private final FlightEnd end;
    private final Clock clock;

    PlanGrant(MaskinportenGrant grant, FlightEnd end, Clock clock) {
        this.grant = grant;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var request = Tokens.FLIGHT.in(exchange).request();
        var client = request.client();
        if (client == null) {
            throw new IllegalStateException("a Maskinporten token without a client");
        }
        var answer = AuthRequest.answer(exchange);
        end.onFailure(exchange, () -> {
            var issuer = IssuerMetadata.read(answer, client.issuer(), clock.instant());
            AuthRequest.post(exchange, issuer.tokenEndpoint(), grant.form(request, issuer));
        });
    }
}

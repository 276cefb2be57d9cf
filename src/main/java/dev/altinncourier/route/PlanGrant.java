package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.MaskinportenGrant;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the grant: a new assertion for each attempt, with a time and an id of its own. */
@Singleton
@Named("planGrant")
final class PlanGrant implements Processor {

    private final MaskinportenGrant grant;
    private final TokenHosts hosts;
    private final FlightEnd end;

    PlanGrant(MaskinportenGrant grant, TokenHosts hosts, FlightEnd end) {
        this.grant = grant;
        this.hosts = hosts;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var request = Tokens.FLIGHT.in(exchange).request();
        var issuer = Tokens.ISSUER.in(exchange);
        end.onFailure(exchange, () -> {
            var known = Tokens.ATTEMPT.find(exchange);
            var attempt = known.isPresent() ? known.get() : grant.firstTry();
            Tokens.ATTEMPT.set(exchange, attempt);
            AuthRequest.post(exchange, issuer.tokenEndpoint(), grant.form(request, issuer, attempt));
            hosts.enter(exchange, issuer.tokenEndpoint());
        });
    }
}

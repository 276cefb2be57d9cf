package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.GrantAnswer;
import dev.altinncourier.token.IssuerClock;
import dev.altinncourier.token.MaskinportenGrant;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads Maskinporten's answer to the grant. One that refuses the key or the time leaves no token where another key, or the
 * issuer's own time, is worth an attempt: the route makes it.
 */
@Singleton
@Named("readGrant")
final class ReadGrant implements Processor {

    private final MaskinportenGrant grant;
    private final IssuerClock issuerClock;
    private final TokenHosts hosts;
    private final FlightEnd end;
    private final Clock clock;

    ReadGrant(MaskinportenGrant grant, IssuerClock issuerClock, TokenHosts hosts, FlightEnd end, Clock clock) {
        this.grant = grant;
        this.issuerClock = issuerClock;
        this.hosts = hosts;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        var next = grant.answered(Tokens.ATTEMPT.in(exchange), answered);
        if (next.isPresent()) {
            Tokens.ATTEMPT.set(exchange, next.get());
            return;
        }
        var answer = new GrantAnswer(answered, Tokens.FLIGHT.in(exchange).request(), issuerClock.offset());
        end.onFailure(exchange, () -> Tokens.UPSTREAM.set(exchange, answer.token(clock.instant())));
    }
}

package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.IssuerMetadata;
import dev.altinncourier.token.KnownIssuers;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads and keeps what the issuer says of itself. */
@Singleton
@Named("readMetadata")
final class ReadMetadata implements Processor {

    private final KnownIssuers issuers;
    private final TokenHosts hosts;
    private final FlightEnd end;
    private final Clock clock;

    ReadMetadata(KnownIssuers issuers, TokenHosts hosts, FlightEnd end, Clock clock) {
        this.issuers = issuers;
        this.hosts = hosts;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var configured = Tokens.client(exchange).issuer();
        var answer = AuthRequest.answer(exchange);
        hosts.answered(exchange, answer);
        end.onFailure(exchange, () -> {
            var metadata = IssuerMetadata.read(answer, configured, clock.instant());
            issuers.remember(configured, metadata);
            Tokens.ISSUER.set(exchange, metadata);
        });
    }
}

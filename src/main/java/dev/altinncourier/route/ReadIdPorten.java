package dev.altinncourier.route;

import dev.altinncourier.login.IdPortenMetadata;
import dev.altinncourier.login.KnownIdPorten;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads and keeps what ID-porten says of itself. */
@Singleton
@Named("readIdPorten")
final class ReadIdPorten implements Processor {

    private final KnownIdPorten known;
    private final TokenHosts hosts;
    private final FlightEnd end;
    private final Clock clock;

    ReadIdPorten(KnownIdPorten known, TokenHosts hosts, FlightEnd end, Clock clock) {
        this.known = known;
        this.hosts = hosts;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var issuer = LoginVisit.LOGIN.in(exchange).client().issuer();
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        end.onFailure(exchange, () -> {
            var metadata = IdPortenMetadata.read(answered, issuer, clock.instant());
            known.remember(issuer, metadata);
            LoginVisit.ID_PORTEN.set(exchange, metadata);
        });
    }
}

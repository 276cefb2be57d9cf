package dev.altinncourier.route;

import dev.altinncourier.login.KnownIdPorten;
import dev.altinncourier.login.LoginProblem;
import dev.altinncourier.route.LoginVisit.IdPortenKeys;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads and keeps the keys that ID-porten signs with. */
@Singleton
@Named("readKeys")
final class ReadKeys implements Processor {

    private static final int OK = 200;

    private final KnownIdPorten known;
    private final TokenHosts hosts;
    private final Clock clock;

    ReadKeys(KnownIdPorten known, TokenHosts hosts, Clock clock) {
        this.known = known;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        var address = LoginVisit.ID_PORTEN.in(exchange).keys();
        var keys = known.rememberKeys(address, answered.body());
        if (answered.status() != OK || keys.isEmpty()) {
            throw LoginProblem.unavailable(answered, "GET ID-porten keys", clock.instant());
        }
        LoginVisit.KEYS.set(exchange, new IdPortenKeys(keys.get()));
    }
}

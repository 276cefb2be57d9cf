package dev.altinncourier.route;

import dev.altinncourier.login.KnownIdPorten;
import dev.altinncourier.login.LoginDesk;
import dev.altinncourier.login.LoginRefused;
import dev.altinncourier.route.LoginVisit.IdPortenKeys;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call for the keys that ID-porten signs with, unless the one that is needed is known. */
@Singleton
@Named("planKeys")
final class PlanKeys implements Processor {

    private final LoginDesk desk;
    private final KnownIdPorten known;
    private final TokenHosts hosts;

    PlanKeys(LoginDesk desk, KnownIdPorten known, TokenHosts hosts) {
        this.desk = desk;
        this.known = known;
        this.hosts = hosts;
    }

    @Override
    public void process(Exchange exchange) throws LoginRefused, SubmissionFailure {
        var address = LoginVisit.ID_PORTEN.in(exchange).keys();
        var keys = known.keys(address, desk.keyId(LoginVisit.GRANTED.in(exchange)));
        LoginVisit.KEYS.set(exchange, keys.map(IdPortenKeys::new).orElse(null));
        if (keys.isEmpty()) {
            hosts.enter(exchange, address);
            AuthRequest.get(exchange, address, Map.of("Accept", "application/json"));
        }
    }
}

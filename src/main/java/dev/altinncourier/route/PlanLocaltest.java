package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.LocaltestTokens;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call for a test token. */
@Singleton
@Named("planLocaltest")
final class PlanLocaltest implements Processor {

    private final AltinnAddresses addresses;
    private final TokenHosts hosts;
    private final FlightEnd end;

    PlanLocaltest(AltinnAddresses addresses, TokenHosts hosts, FlightEnd end) {
        this.addresses = addresses;
        this.hosts = hosts;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var uri = LocaltestTokens.page(
                addresses.platform(), Tokens.FLIGHT.in(exchange).request());
        end.onFailure(exchange, () -> hosts.enter(exchange, uri));
        AuthRequest.get(exchange, uri, Map.of("Accept", "text/plain"));
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.TokenRequest.Kind;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that exchanges the upstream token; one that is Altinn's already, or is for an
 * authority, is sent as it is. */
@Singleton
@Named("planExchange")
final class PlanExchange implements Processor {

    private final AltinnAddresses addresses;
    private final TokenHosts hosts;
    private final FlightEnd end;

    PlanExchange(AltinnAddresses addresses, TokenHosts hosts, FlightEnd end) {
        this.addresses = addresses;
        this.hosts = hosts;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var request = Tokens.FLIGHT.in(exchange).request();
        var kind = request.kind();
        var upstream = Tokens.UPSTREAM.in(exchange);
        Tokens.TOKEN.clear(exchange);
        if (kind == Kind.EXTERNAL_ALTINN
                || kind == Kind.LOCALTEST
                || !request.target().isExchanged()) {
            Tokens.TOKEN.set(exchange, upstream);
            return;
        }
        var provider = kind == Kind.MASKINPORTEN ? "maskinporten" : "id-porten";
        var uri = addresses.exchange(provider);
        end.onFailure(exchange, () -> hosts.enter(exchange, uri));
        AuthRequest.get(exchange, uri, Map.of("Accept", "text/plain", "Authorization", "Bearer " + upstream.value()));
    }
}

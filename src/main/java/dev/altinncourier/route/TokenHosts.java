package dev.altinncourier.route;

import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.AuthAnswer;
import jakarta.inject.Singleton;
import java.net.URI;
import org.apache.camel.Exchange;

/**
 * Leaves the hosts that give tokens alone while they are out of order, each apart from what else it does: an app that is
 * down says nothing of the login on the same host.
 */
@Singleton
final class TokenHosts {

    private static final int UNAUTHORIZED = 401;

    /** The call for a token that is under way: no answer of it has been read. */
    private static final Variable<URI> UNDERWAY = new Variable<>("tokenCall", URI.class);

    private final Circuits circuits;

    TokenHosts(Circuits circuits) {
        this.circuits = circuits;
    }

    /** Asks whether the host may be called, which the route does next. */
    void enter(Exchange exchange, URI uri) throws SubmissionFailure {
        circuits.enter(name(uri));
        UNDERWAY.set(exchange, uri);
    }

    /** Notes how the host answered. Altinn's exchange answers 401 to every failure of its own (contract 1.1). */
    void answered(Exchange exchange, AuthAnswer answer) {
        var uri = UNDERWAY.in(exchange);
        UNDERWAY.clear(exchange);
        if (answer.isOutage() || answer.status() == UNAUTHORIZED) {
            circuits.failed(name(uri));
        } else {
            circuits.succeeded(name(uri));
        }
    }

    /**
     * Notes that no answer came.
     *
     * @return false when no token was being fetched
     */
    boolean broke(Exchange exchange) {
        var uri = UNDERWAY.find(exchange);
        uri.ifPresent(called -> circuits.failed(name(called)));
        UNDERWAY.clear(exchange);
        return uri.isPresent();
    }

    private static String name(URI uri) {
        return Circuits.host(uri) + " (tokens)";
    }
}

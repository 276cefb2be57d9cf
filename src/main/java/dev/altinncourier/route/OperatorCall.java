package dev.altinncourier.route;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Tells an operator's call from one that a web page makes a browser on the same machine send: a page cannot set a JSON
 * content type or a header of its own without being asked about first, and the name that it calls under is its own.
 */
@Singleton
final class OperatorCall {

    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    OperatorCall(ServerConfig server) {
        names.add(server.host().toLowerCase(Locale.ROOT));
        server.names().ifPresent(more -> more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT))));
    }

    /** Why a call is refused; empty when it is an operator's. */
    Optional<HttpProblem> refusal(Message request) {
        if (!isOurs(request.getHeader(Exchange.HTTP_URL, String.class))) {
            return Optional.of(new HttpProblem(403, "The Host is none of courier's; see courier.server.names."));
        }
        var origin = request.getHeader("Origin", String.class);
        if (origin != null && !isOurs(origin)) {
            return Optional.of(new HttpProblem(403, "The Origin is none of courier's."));
        }
        var type = request.getHeader(Exchange.CONTENT_TYPE, "", String.class).toLowerCase(Locale.ROOT);
        boolean json = type.equals("application/json") || type.startsWith("application/json;");
        if (!json && request.getHeader("X-Requested-With") == null) {
            return Optional.of(
                    new HttpProblem(415, "Send Content-Type: application/json, or a header X-Requested-With."));
        }
        return Optional.empty();
    }

    private boolean isOurs(@Nullable String address) {
        try {
            var host = address == null ? null : URI.create(address).getHost();
            return host != null && names.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}

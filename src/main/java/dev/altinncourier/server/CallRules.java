package dev.altinncourier.server;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a call that somebody means from one that a web page makes a browser send: a page cannot set a JSON content type or a
 * header of its own without being asked about first, the name that it calls under is its own, and browsers say where a call
 * comes from. Holds for every call, whether a login is set up or not: browsers send certificates and cookies unasked.
 */
@Singleton
final class CallRules {

    /** These forms carry a mark that only courier's page in the same browser has, and are refused without. */
    private static final Pattern FORM = Pattern.compile("/login/[^/]+/(begin|end)");

    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]", "::1"));

    CallRules(ServerConfig server) {
        names.add(server.host().toLowerCase(Locale.ROOT));
        server.publicUrl().map(URI::getHost).ifPresent(host -> names.add(host.toLowerCase(Locale.ROOT)));
        server.names().ifPresent(more -> more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT))));
    }

    /** Why a call is refused; empty when it may pass. */
    Optional<HttpProblem> refusal(HttpCall call) {
        if (call.asksForHealth()) {
            return Optional.empty();
        }
        if (!names.contains(call.host())) {
            return Optional.of(new HttpProblem(403, "The Host is none of courier's; see courier.server.names."));
        }
        if (isFromElsewhere(call)) {
            return Optional.of(new HttpProblem(403, "Another site's page makes this call."));
        }
        return call.reads() ? Optional.empty() : refusalOfChange(call);
    }

    /** A page elsewhere may lead a person to a page of courier's, as a login does that sends him back, and no more. */
    private static boolean isFromElsewhere(HttpCall call) {
        boolean own = call.header("sec-fetch-site")
                .map(site -> site.equals("same-origin") || site.equals("none"))
                .orElse(true);
        boolean led = call.reads() && call.isNavigation() && !call.isForApi();
        return !own && !led;
    }

    private Optional<HttpProblem> refusalOfChange(HttpCall call) {
        if (cameFromOwnPage(call)) {
            return Optional.empty();
        }
        boolean form = FORM.matcher(call.path()).matches();
        if (!call.header("origin")
                .map(origin -> isOurs(origin) || (form && origin.equals("null")))
                .orElse(true)) {
            return Optional.of(new HttpProblem(403, "The Origin is none of courier's."));
        }
        var type = call.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        boolean json = type.equals("application/json") || type.startsWith("application/json;");
        boolean own = call.header("x-requested-with").isPresent()
                || call.header("idempotency-key").isPresent();
        return json || form || own
                ? Optional.empty()
                : Optional.of(new HttpProblem(
                        415, "Send Content-Type: application/json, or a header X-Requested-With or Idempotency-Key."));
    }

    /** The browser itself vouches for it; a page that is told to send no referrer posts its forms with the Origin null. */
    private static boolean cameFromOwnPage(HttpCall call) {
        return call.header("sec-fetch-site").filter("same-origin"::equals).isPresent();
    }

    private boolean isOurs(String address) {
        try {
            var host = URI.create(address).getHost();
            return host != null && names.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}

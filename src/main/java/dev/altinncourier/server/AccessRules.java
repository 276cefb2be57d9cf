package dev.altinncourier.server;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may make which call. What is not named here needs a login, as soon as one is set up. */
@Singleton
final class AccessRules {

    /** What a load balancer asks; it tells neither profiles nor owners. */
    private static final Set<String> PROBES = Set.of("/q/health/live", "/q/health/ready", "/q/health/started");

    /** Where ID-porten sends a person's browser back to: its state, used once, is what protects it. */
    private static final Pattern CALLBACK = Pattern.compile("/login/[^/]+/callback");

    private final boolean guarded;

    AccessRules(ServerTlsConfig tls, ServerOidcConfig oidc) {
        this.guarded = tls.clientCa().isPresent() || oidc.issuer().isPresent();
    }

    /** What a caller must be. */
    enum Access {
        /** Anybody. */
        OPEN,
        /** Somebody who is known. */
        KNOWN,
        /** Somebody who may hand submissions in. */
        SENDER,
        /** Somebody who may change something. */
        OPERATOR
    }

    /** For a call that has passed {@link CallRules}. */
    Access of(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        boolean open = PROBES.contains(path) || CALLBACK.matcher(path).matches();
        if (!guarded || (reads && open)) {
            return Access.OPEN;
        }
        if (reads) {
            return Access.KNOWN;
        }
        return HttpCall.postsSubmission(method, path) ? Access.SENDER : Access.OPERATOR;
    }
}

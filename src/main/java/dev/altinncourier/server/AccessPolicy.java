package dev.altinncourier.server;

import io.quarkus.security.StringPermission;
import io.quarkus.security.credential.CertificateCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets callers in by {@link AccessRules}. Quarkus has found out before who they are, by their token or certificate, and
 * asks this of every call, since it is bound to no path.
 */
@Singleton
final class AccessPolicy implements HttpSecurityPolicy {

    private final AccessRules rules;
    private final Set<String> operators;
    private final Set<String> senders;

    AccessPolicy(AccessRules rules, ServerOidcConfig oidc) {
        this.rules = rules;
        this.operators = Set.of(oidc.operator());
        // Whoever may change everything may hand in as well.
        this.senders = new HashSet<>(List.of(oidc.operator(), oidc.sender()));
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext call, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return switch (rules.of(call.request().method().name(), call.normalizedPath())) {
            case OPEN -> CheckResult.permit();
            case KNOWN -> identity.map(caller -> new CheckResult(!caller.isAnonymous()));
            case SENDER -> allowed(identity, senders);
            case OPERATOR -> allowed(identity, operators);
        };
    }

    private static Uni<CheckResult> allowed(Uni<SecurityIdentity> identity, Set<String> enough) {
        return identity.flatMap(caller -> has(caller, enough)).map(CheckResult::new);
    }

    /** Scopes come as permissions, roles and groups as roles. A certificate of the operators' authority says enough. */
    private static Uni<Boolean> has(SecurityIdentity caller, Set<String> enough) {
        if (caller.isAnonymous()) {
            return Uni.createFrom().item(false);
        }
        boolean certified = caller.getCredential(CertificateCredential.class) != null;
        if (certified || enough.stream().anyMatch(caller::hasRole)) {
            return Uni.createFrom().item(true);
        }
        var scopes = enough.stream()
                .map(StringPermission::new)
                .map(caller::checkPermission)
                .toList();
        return Uni.join().all(scopes).andFailFast().map(found -> found.contains(true));
    }
}

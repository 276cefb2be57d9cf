package dev.altinncourier.server;

import io.quarkus.security.StringPermission;
import io.quarkus.security.credential.CertificateCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Lets callers in by {@link AccessRules}. Quarkus has found out before who they are, by their token or certificate, and
 * asks this of every call, since it is bound to no path.
 */
@Singleton
final class AccessPolicy implements HttpSecurityPolicy {

    private final AccessRules rules;
    private final String operator;

    AccessPolicy(AccessRules rules, ServerOidcConfig oidc) {
        this.rules = rules;
        this.operator = oidc.operator();
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext call, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return switch (rules.of(call.request().method().name(), call.normalizedPath())) {
            case OPEN -> CheckResult.permit();
            case KNOWN -> identity.map(caller -> new CheckResult(!caller.isAnonymous()));
            case OPERATOR -> identity.flatMap(this::isOperator).map(CheckResult::new);
        };
    }

    /** Scopes come as permissions, roles and groups as roles. A certificate of the operators' authority says enough. */
    private Uni<Boolean> isOperator(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            return Uni.createFrom().item(false);
        }
        boolean certified = caller.getCredential(CertificateCredential.class) != null;
        return certified || caller.hasRole(operator)
                ? Uni.createFrom().item(true)
                : caller.checkPermission(new StringPermission(operator));
    }
}

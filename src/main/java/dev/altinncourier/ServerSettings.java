package dev.altinncourier;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How Quarkus is told of courier's own TLS, and of the login of its operators. Off until the operator names a certificate or
 * an issuer; what Quarkus has beyond that can be set by its own names.
 */
final class ServerSettings {

    private static final String CERTIFICATE = "courier.server.tls.certificate";
    private static final String ISSUER = "courier.server.oidc.issuer";
    private static final String STORE = "quarkus.tls.courier.";

    private ServerSettings() {}

    static Map<String, String> of(ConfigSourceContext context) {
        var settings = new HashMap<String, String>();
        value(context, CERTIFICATE).ifPresent(certificate -> tls(context, certificate, settings));
        value(context, ISSUER).ifPresent(issuer -> oidc(context, issuer, settings));
        return settings;
    }

    /** One port, and TLS alone on it. */
    private static void tls(ConfigSourceContext context, String certificate, Map<String, String> settings) {
        settings.put(STORE + "key-store.pem.0.cert", certificate);
        value(context, "courier.server.tls.key").ifPresent(key -> settings.put(STORE + "key-store.pem.0.key", key));
        value(context, "courier.server.tls.client-ca")
                .ifPresent(authority -> settings.put(STORE + "trust-store.pem.certs", authority));
        settings.put(STORE + "reload-period", "1h");
        settings.put("quarkus.http.tls-configuration-name", "courier");
        settings.put("quarkus.http.insecure-requests", "disabled");
        settings.put(
                "quarkus.http.ssl-port", value(context, "courier.server.port").orElse("8080"));
    }

    /** Tokens are checked here, by the issuer's keys: none is sent anywhere to be asked about. */
    private static void oidc(ConfigSourceContext context, String issuer, Map<String, String> settings) {
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.application-type", "service");
        settings.put("quarkus.oidc.auth-server-url", issuer);
        value(context, "courier.server.oidc.audience")
                .ifPresent(audience -> settings.put("quarkus.oidc.token.audience", audience));
        settings.put("quarkus.oidc.token.allow-jwt-introspection", "false");
        settings.put("quarkus.oidc.token.allow-opaque-token-introspection", "false");
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }
}

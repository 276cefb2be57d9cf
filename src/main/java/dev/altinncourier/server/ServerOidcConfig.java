package dev.altinncourier.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Callers who show a token of the operator's own login service (OpenID Connect). It has nothing to do with ID-porten. */
@ConfigMapping(prefix = "courier.server.oidc")
public interface ServerOidcConfig {

    /** The issuer of the tokens, as it names itself; its keys are found through {@code /.well-known/openid-configuration}. */
    Optional<URI> issuer();

    /** What must stand in {@code aud} of a token, so that one that was made for another service is worth nothing here. */
    Optional<String> audience();

    /** The scope or role that a token must hold for calls that change something; without it a token may look. */
    @WithDefault("courier-operator")
    String operator();

    /** The scope or role that is enough to post submissions; it allows nothing else that changes something. */
    @WithDefault("courier-sender")
    String sender();
}

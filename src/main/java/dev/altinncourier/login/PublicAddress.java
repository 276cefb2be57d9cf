package dev.altinncourier.login;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach courier's pages: by the operator's setting, never by what a request calls courier. */
@Singleton
public final class PublicAddress {

    private final URI base;

    PublicAddress(
            @ConfigProperty(name = "courier.server.public-url") Optional<URI> url,
            @ConfigProperty(name = "courier.server.port") int port) {
        this.base = url.orElse(URI.create("http://localhost:" + port));
    }

    /** Scheme, host and port. */
    public String origin() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** The host alone. */
    public String host() {
        return String.valueOf(base.getHost());
    }

    /** Whether browsers come by TLS. */
    public boolean isSecure() {
        return "https".equalsIgnoreCase(base.getScheme());
    }

    /** The page of a login. */
    public String page(String login) {
        return address("/login/" + login);
    }

    /** Where ID-porten sends the browser back to: registered at the client, letter by letter. */
    public String callback(String login) {
        return address("/login/" + login + "/callback");
    }

    private String address(String path) {
        var text = base.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }
}

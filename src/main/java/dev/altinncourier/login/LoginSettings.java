package dev.altinncourier.login;

import dev.altinncourier.journal.LoginId;
import dev.altinncourier.token.ClientAssertion.Signer;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one login is done.
 *
 * @param id of the login
 * @param title for people
 * @param scopes asked for
 * @param acr asked for
 */
public record LoginSettings(
        LoginId id, String title, LoginClient client, SortedSet<String> scopes, String acr, Lives lives) {

    public LoginSettings {
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    }

    public String name() {
        return id.name();
    }

    /**
     * The client at ID-porten: it proves who it is with a key or with a secret, exactly one of them.
     *
     * @param signer with the key
     */
    public record LoginClient(URI issuer, String id, @Nullable Signer signer, @Nullable String secret) {

        @Override
        public String toString() {
            return "LoginClient[" + id + "]";
        }
    }

    /** How long courier may go on with a login, and how long if it does nothing with it. */
    public record Lives(Duration authorization, Duration idle) {}
}

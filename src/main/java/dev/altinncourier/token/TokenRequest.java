package dev.altinncourier.token;

import java.net.URI;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that shapes a token, and so the key it is kept under (auth 8.2): two requests that differ in anything never
 * share a token.
 *
 * @param kind where the token comes from
 * @param target where it is used
 * @param client who asks Maskinporten; null for a person's token
 * @param scopes asked for, sorted
 * @param systemUser whose system user is asked for; null for none
 * @param login the person's login at courier, a fingerprint of the token that is exchanged, or the name of who hands it
 *     over; null for Maskinporten
 */
public record TokenRequest(
        Kind kind,
        Target target,
        @Nullable Client client,
        SortedSet<String> scopes,
        @Nullable SystemUser systemUser,
        @Nullable String login) {

    public TokenRequest {
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    }

    /** Where a token comes from. */
    public enum Kind {
        /** Maskinporten, exchanged for Altinn's. */
        MASKINPORTEN,
        /** A person's login at courier, exchanged for Altinn's. */
        ID_PORTEN,
        /** A test token that LocalTest gives away, used as it is. */
        LOCALTEST,
        /** A person's ID-porten token from a file, exchanged for Altinn's. */
        EXTERNAL_ID_PORTEN,
        /** A person's Altinn token, used as it is. */
        EXTERNAL_ALTINN
    }

    /**
     * Where a token is used.
     *
     * @param environment Altinn's environment by name
     * @param audience address of the platform that exchanges it; empty for one that is used as it is, at an authority
     */
    public record Target(String environment, String audience) {

        /** Where a token is used as Maskinporten or ID-porten gave it. */
        public static Target unexchanged(String environment) {
            return new Target(environment, "");
        }

        /** Whether the token is swapped for Altinn's. */
        public boolean isExchanged() {
            return !audience.isEmpty();
        }
    }

    /**
     * Who asks Maskinporten.
     *
     * @param issuer Maskinporten's issuer as configured
     * @param clientId the client
     */
    public record Client(URI issuer, String clientId) {}

    /**
     * A system user, by its owner (auth 3.3).
     *
     * @param organisation organisation number of the owner
     * @param externalRef the reference it was requested with; null when there was none
     */
    public record SystemUser(String organisation, @Nullable String externalRef) {}

    /** A request for the token of a person who has logged in at courier. */
    public static TokenRequest login(Target target, String login) {
        return named(Kind.ID_PORTEN, target, login);
    }

    /** A request for the Altinn token of the person whose token this is. */
    public static TokenRequest person(Kind kind, Target target, BearerToken login) {
        return named(kind, target, Fingerprint.of(login.value()));
    }

    /** A request for the token of somebody who goes by a name. */
    static TokenRequest named(Kind kind, Target target, String login) {
        return new TokenRequest(kind, target, null, new TreeSet<>(), null, login);
    }
}

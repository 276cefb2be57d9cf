package dev.altinncourier.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's login as the journal keeps it.
 *
 * @param id which
 * @param secret what it goes on with, encrypted
 * @param terms whose it is and what it is good for
 * @param times when it began and when it ends
 * @param endedRule why somebody must log in anew; null while it is good
 */
public record StoredLogin(LoginId id, Sealed secret, Terms terms, Times times, @Nullable String endedRule) {

    /**
     * Something that only the holder of a key can read.
     *
     * @param keyId by which key
     * @param text encrypted
     */
    public record Sealed(String keyId, String text) {}

    /**
     * Whose login, and what it is good for.
     *
     * @param person tells two persons apart and says of neither who it is
     * @param acr how safely the person logged in
     * @param scopes separated by spaces
     */
    public record Terms(String person, String acr, String scopes) {}

    /**
     * When.
     *
     * @param loggedInAt the person
     * @param endsAt whatever happens
     * @param refreshedAt last
     * @param idleUntil at which it ends if it is not refreshed before
     */
    public record Times(Instant loggedInAt, Instant endsAt, Instant refreshedAt, Instant idleUntil) {}

    /** Whether courier can go on with it, as far as is known. */
    public boolean isGoodAt(Instant now) {
        return endedRule == null && now.isBefore(times.endsAt()) && now.isBefore(times.idleUntil());
    }

    @Override
    public String toString() {
        return "StoredLogin[" + id.name() + "]";
    }
}

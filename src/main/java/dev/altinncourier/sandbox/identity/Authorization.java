package dev.altinncourier.sandbox.identity;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a person has agreed to, from the login to its end. Each refresh token of it is good once. */
final class Authorization {

    private final AuthorizeRequest request;
    private final String pid;
    private final String session = UUID.randomUUID().toString();
    private final Instant end;
    private final Set<String> spent = new HashSet<>();
    private String current = "";
    private Instant idleUntil = Instant.MIN;
    private boolean revoked;

    Authorization(AuthorizeRequest request, String pid, Instant now) {
        this.request = request;
        this.pid = pid;
        this.end = now.plus(request.client().lives().authorization());
    }

    AuthorizeRequest request() {
        return request;
    }

    String pid() {
        return pid;
    }

    String session() {
        return session;
    }

    Instant end() {
        return end;
    }

    /** A new refresh token, in place of the one before. */
    synchronized String turn(Instant now) {
        if (!current.isEmpty()) {
            spent.add(current);
        }
        current = UUID.randomUUID() + "." + UUID.randomUUID();
        idleUntil = now.plus(request.client().lives().inactivity());
        return current;
    }

    synchronized boolean knows(String token) {
        return current.equals(token) || spent.contains(token);
    }

    /** Lets a refresh token through, once; one that was used before ends the authorization, since it may be stolen. */
    synchronized void spend(String token, Instant now) throws GrantRefused {
        if (spent.contains(token)) {
            revoked = true;
            throw refused("The refresh token was used before.");
        }
        if (revoked) {
            throw refused("The authorization was revoked.");
        }
        if (!now.isBefore(idleUntil)) {
            throw refused("The refresh token has not been used for too long.");
        }
        if (!now.isBefore(end)) {
            throw refused("The authorization has ended.");
        }
    }

    synchronized void revoke() {
        revoked = true;
    }

    private static GrantRefused refused(String description) {
        return new GrantRefused(400, "invalid_grant", description);
    }
}

package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens that apps and platform accept: only those issued here, with no clock skew at all. A token that was not
 * exchanged, is changed in any letter, or is over, is worth nothing.
 */
public final class AltinnTokens {

    /** Who issues them, as they say. */
    static final String ISSUER = "https://platform.altinn.no/authentication/api/v1/openid/";

    private static final int SWEEP = 1000;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final SigningKey key;
    private final Clock clock;

    private record Issued(Caller caller, Instant end) {}

    /** Tokens signed with this key. */
    public AltinnTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Issues a token for the usual half hour. */
    public String issue(Caller caller) {
        return issue(caller, clock.instant().plus(LIFE), JsonNodeFactory.instance.objectNode());
    }

    /** Issues a token that carries these claims besides its own. */
    public String issue(Caller caller, Instant end, ObjectNode carried) {
        var now = clock.instant();
        var claims = carried.deepCopy();
        claims.put("iss", ISSUER)
                .put("jti", UUID.randomUUID().toString())
                .put("urn:altinn:authlevel", caller.level())
                .put("iat", now.getEpochSecond())
                .put("nbf", now.getEpochSecond())
                .put("exp", end.getEpochSecond());
        if (caller.kind() == Caller.Kind.PERSON) {
            claims.put("urn:altinn:userid", caller.id());
        } else {
            claims.put("urn:altinn:orgNumber", caller.id());
        }
        caller.serviceOwner().ifPresent(org -> claims.put("urn:altinn:org", org));
        var token = key.sign(claims);
        if (issued.size() % SWEEP == SWEEP - 1) {
            issued.values().removeIf(old -> old.end().isBefore(now));
        }
        issued.put(token, new Issued(caller, Instant.ofEpochSecond(end.getEpochSecond())));
        return token;
    }

    /** Whoever the call's token speaks for, if it is good. */
    public Optional<Caller> caller(Call call) {
        var token = issued.get(call.bearer());
        return Optional.ofNullable(token)
                .filter(known -> known.end().isAfter(clock.instant()))
                .map(Issued::caller);
    }

    /** Ends all tokens. */
    public void expire() {
        issued.clear();
    }
}

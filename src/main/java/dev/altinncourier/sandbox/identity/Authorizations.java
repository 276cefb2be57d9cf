package dev.altinncourier.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Codes and authorizations: what ID-porten has given out, by a clock that tests may advance. */
final class Authorizations {

    private static final Duration CODE_LIFE = Duration.ofSeconds(120);
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private final List<Authorization> all = new CopyOnWriteArrayList<>();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Duration advance = Duration.ZERO;

    /** A code, and whether it has been used. */
    private record Code(Authorization authorization, Instant end, boolean used) {}

    Authorizations(Clock clock) {
        this.clock = clock;
    }

    void advance(Duration by) {
        advance = advance.plus(by);
    }

    private Instant now() {
        return clock.instant().plus(advance);
    }

    /** A person has logged in: the code that says so. */
    String begin(AuthorizeRequest request, String pid) {
        var authorization = new Authorization(request, pid, now());
        all.add(authorization);
        var code = UUID.randomUUID().toString();
        codes.put(code, new Code(authorization, now().plus(CODE_LIFE), false));
        return code;
    }

    /** What a code stands for. It is taken once; a second time ends what came of the first (RFC 6749 section 4.1.2). */
    synchronized Authorization redeem(FormBody form, IdPortenClient client) throws GrantRefused {
        var code = firstUse(form.text("code"), client);
        var request = code.authorization().request();
        if (!now().isBefore(code.end())) {
            throw refused("The code is too old.");
        }
        if (!form.text("redirect_uri").equals(request.redirectUri())) {
            throw refused("redirect_uri is not the one of the authorization request.");
        }
        var verifier = form.text("code_verifier");
        if (!VERIFIER.matcher(verifier).matches() || !challenge(verifier).equals(request.challenge())) {
            throw refused("The code verifier is missing or wrong.");
        }
        return code.authorization();
    }

    private Code firstUse(String value, IdPortenClient client) throws GrantRefused {
        var code = codes.get(value);
        if (code == null || !isOf(code.authorization(), client)) {
            throw refused("No such code.");
        }
        if (code.used()) {
            code.authorization().revoke();
            throw refused("The code was used before.");
        }
        codes.put(value, new Code(code.authorization(), code.end(), true));
        return code;
    }

    /** The authorization that a refresh token goes on with; the token is spent with that. */
    Authorization refresh(String token, IdPortenClient client) throws GrantRefused {
        var found = find(token, client).orElseThrow(() -> refused("No such refresh token."));
        found.spend(token, now());
        return found;
    }

    String turn(Authorization authorization) {
        return authorization.turn(now());
    }

    Duration left(Authorization authorization) {
        return Duration.between(now(), authorization.end());
    }

    Optional<Authorization> find(String token, IdPortenClient client) {
        return all.stream().filter(one -> isOf(one, client) && one.knows(token)).findFirst();
    }

    /** A client that is registered anew keeps what persons have agreed to. */
    private static boolean isOf(Authorization authorization, IdPortenClient client) {
        return authorization.request().client().id().equals(client.id());
    }

    /** The person takes back what it has agreed to. */
    void withdraw(String pid) {
        all.stream().filter(one -> one.pid().equals(pid)).forEach(Authorization::revoke);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static GrantRefused refused(String description) {
        return new GrantRefused(400, "invalid_grant", description);
    }
}

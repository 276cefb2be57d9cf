package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.TokenRequest.SystemUser;
import io.quarkus.logging.Log;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks Maskinporten for a token: a signed assertion, good for one attempt (RFC 7523 section 2.1; auth 2.1, 3.3). */
@Singleton
public final class MaskinportenGrant {

    private static final int OK = 200;
    private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /** Maskinporten takes 120 s at most, and clocks may differ by 10 (auth 8.4). */
    private static final Duration LIFE = Duration.ofSeconds(100);

    private final SigningKeys keys;
    private final KeyExpiry expiry;
    private final IssuerClock issuerClock;
    private final Clock clock;

    MaskinportenGrant(SigningKeys keys, KeyExpiry expiry, IssuerClock issuerClock, Clock clock) {
        this.keys = keys;
        this.expiry = expiry;
        this.issuerClock = issuerClock;
        this.clock = clock;
    }

    /**
     * The first attempt to get a token.
     *
     * @throws WrongSetup when there is no key to sign with
     */
    public GrantTry firstTry() throws WrongSetup {
        var candidates = keys.candidates();
        expiry.look(candidates);
        return new GrantTry(candidates, issuerClock.shift(), false, clock.instant());
    }

    /** The body to post, {@code application/x-www-form-urlencoded}. Each attempt needs its own: a grant is used once. */
    public byte[] form(TokenRequest request, IssuerMetadata issuer, GrantTry attempt) {
        var form = "grant_type=" + URLEncoder.encode(GRANT_TYPE, UTF_8) + "&assertion="
                + URLEncoder.encode(assertion(request, issuer, attempt), UTF_8);
        return form.getBytes(US_ASCII);
    }

    /**
     * Learns from an answer what it says of clock and key.
     *
     * @return the attempt to make next; empty when the answer is the last word
     */
    public Optional<GrantTry> answered(GrantTry made, AuthAnswer answer) {
        issuerClock.compare(made.sent(), answer);
        if (answer.status() == OK) {
            keys.accept(made.key());
            return Optional.empty();
        }
        if (answer.isOutage() || MaskinportenCode.isReplay(answer.body())) {
            return Optional.empty();
        }
        var refusal = MaskinportenCode.refusal(answer.body());
        var next = made.after(refusal, issuerClock.shift(), clock.instant());
        next.ifPresent(again -> Log.warnf(
                "%s with key %s; tried again with key %s, dated %d s otherwise",
                refusal.rule(),
                made.key().name(),
                again.key().name(),
                again.shift().toSeconds()));
        return next;
    }

    private String assertion(TokenRequest request, IssuerMetadata issuer, GrantTry attempt) {
        var key = attempt.key();
        var jws = claims(request, issuer, clock.instant().plus(attempt.shift()))
                .jws()
                .algorithm(SignatureAlgorithm.RS256);
        var announced = key.keyId() != null ? jws.keyId(key.keyId()) : jws.header("x5c", key.certificates());
        return announced.sign(key.privateKey());
    }

    private static JwtClaimsBuilder claims(TokenRequest request, IssuerMetadata issuer, Instant now) {
        var client = request.client();
        if (client == null) {
            throw new IllegalArgumentException("a request for a person's token is none for Maskinporten");
        }
        var claims = Jwt.claims()
                .issuer(client.clientId())
                .audience(issuer.issuer())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim("jti", UUID.randomUUID().toString())
                .claim("scope", String.join(" ", request.scopes()));
        var user = request.systemUser();
        return user == null ? claims : claims.claim("authorization_details", List.of(details(user)));
    }

    private static Map<String, Object> details(SystemUser user) {
        var details = new LinkedHashMap<String, Object>();
        details.put("type", "urn:altinn:systemuser");
        details.put("systemuser_org", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + user.organisation()));
        if (user.externalRef() != null) {
            details.put("externalRef", user.externalRef());
        }
        return details;
    }
}

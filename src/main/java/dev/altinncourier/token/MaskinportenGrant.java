package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.TokenRequest.SystemUser;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks Maskinporten for a token: a signed assertion, good for one attempt (RFC 7523 section 2.1; auth 2.1, 3.3). */
@Singleton
public final class MaskinportenGrant {

    private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /** Maskinporten takes 120 s at most, and clocks may differ by 10 (auth 8.4). */
    private static final Duration LIFE = Duration.ofSeconds(100);

    private final KeyFile keyFile;
    private final Clock clock;

    MaskinportenGrant(KeyFile keyFile, Clock clock) {
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /**
     * The body to post, {@code application/x-www-form-urlencoded}. Each attempt needs its own: a grant is used once.
     *
     * @throws WrongSetup when there is no key to sign with
     */
    public byte[] form(TokenRequest request, IssuerMetadata issuer) throws WrongSetup {
        var form = "grant_type=" + URLEncoder.encode(GRANT_TYPE, UTF_8) + "&assertion="
                + URLEncoder.encode(assertion(request, issuer), UTF_8);
        return form.getBytes(US_ASCII);
    }

    private String assertion(TokenRequest request, IssuerMetadata issuer) throws WrongSetup {
        var key = keyFile.current();
        var jws = claims(request, issuer).jws().algorithm(SignatureAlgorithm.RS256);
        var announced = key.keyId() != null ? jws.keyId(key.keyId()) : jws.header("x5c", key.certificates());
        return announced.sign(key.privateKey());
    }

    private JwtClaimsBuilder claims(TokenRequest request, IssuerMetadata issuer) {
        var client = request.client();
        if (client == null) {
            throw new IllegalArgumentException("a request for a person's token is none for Maskinporten");
        }
        var now = clock.instant();
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

package dev.altinncourier.login;

import dev.altinncourier.submission.Text;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** Checks what ID-porten says of who has logged in (OpenID Connect Core 3.1.3.7). */
final class IdentityToken {

    private static final int SKEW = 10;
    private static final List<String> LEVELS = List.of("idporten-loa-substantial", "idporten-loa-high");

    private IdentityToken() {}

    /**
     * What the token must say.
     *
     * @param issuer who must have signed it
     * @param clientId whom it must be for
     * @param nonce of the request that it answers
     * @param acr the lowest level
     */
    record Expected(String issuer, String clientId, String nonce, String acr) {

        @Override
        public String toString() {
            return "Expected[" + issuer + ", " + clientId + "]";
        }
    }

    /** Who has logged in. The number of the person is kept nowhere, and printed nowhere. */
    record Person(String pid, String acr) {

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    /** The id of the key that a token says it is signed with. */
    static String keyId(String token) throws LoginRefused {
        try {
            var jws = new JsonWebSignature();
            jws.setCompactSerialization(token);
            return String.valueOf(jws.getKeyIdHeaderValue());
        } catch (JoseException e) {
            throw refused();
        }
    }

    static Person check(String token, List<JsonWebKey> keys, Expected expected, Instant now) throws LoginRefused {
        try {
            var claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys))
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                            ConstraintType.PERMIT,
                            AlgorithmIdentifiers.RSA_USING_SHA256,
                            AlgorithmIdentifiers.RSA_USING_SHA384,
                            AlgorithmIdentifiers.RSA_USING_SHA512))
                    .setExpectedIssuer(expected.issuer())
                    .setExpectedAudience(expected.clientId())
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                    .setAllowedClockSkewInSeconds(SKEW)
                    .build()
                    .processToClaims(token);
            return person(claims, expected);
        } catch (InvalidJwtException | MalformedClaimException e) {
            // Its message quotes the claims: it is dropped.
            throw refused();
        }
    }

    private static Person person(JwtClaims claims, Expected expected) throws MalformedClaimException, LoginRefused {
        var pid = claims.getStringClaimValue("pid");
        var acr = String.valueOf(claims.getStringClaimValue("acr"));
        var party = claims.getStringClaimValue("azp");
        boolean ours = claims.getAudience().size() == 1 || expected.clientId().equals(party);
        if (!expected.nonce().equals(claims.getStringClaimValue("nonce")) || pid == null || !ours) {
            throw refused();
        }
        if (LEVELS.indexOf(acr) < LEVELS.indexOf(expected.acr())) {
            throw new LoginRefused(new Text(
                    "Innloggingen har ikke det sikkerhetsnivået som trengs. Logg inn med BankID, Buypass eller Commfides.",
                    "The login does not have the level that is needed. Log in with BankID, Buypass or Commfides."));
        }
        return new Person(pid, acr);
    }

    private static LoginRefused refused() {
        return new LoginRefused(new Text(
                "Svaret fra ID-porten stemmer ikke med det det ble spurt om. Ingen er logget inn.",
                "ID-porten's answer does not fit what was asked. Nobody is logged in."));
    }
}

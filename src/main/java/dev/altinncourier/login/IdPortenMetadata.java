package dev.altinncourier.login;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.AuthAnswer;
import dev.altinncourier.token.JsonText;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What ID-porten says of itself (OpenID Connect Discovery; auth 1.1).
 *
 * @param issuer as tokens name it
 * @param authorize where the person's browser is sent
 * @param tokenEndpoint where codes and refresh tokens are spent
 * @param revoke where tokens are given back
 * @param keys with which its tokens are signed
 */
public record IdPortenMetadata(String issuer, URI authorize, URI tokenEndpoint, URI revoke, URI keys) {

    private static final String CALL = "GET .well-known/openid-configuration";

    /** Where an issuer publishes its metadata. */
    public static URI addressFor(URI issuer) {
        return URI.create(withoutSlash(issuer.toString()) + "/.well-known/openid-configuration");
    }

    /**
     * Reads the metadata, and refuses one that speaks for another issuer or leads elsewhere.
     *
     * @throws SubmissionFailure when there is none just now, or when it does not fit the setting
     */
    public static IdPortenMetadata read(AuthAnswer answer, URI configured, Instant now) throws SubmissionFailure {
        var metadata = JsonText.object(answer.body()).flatMap(IdPortenMetadata::parse);
        if (answer.status() != 200 || metadata.isEmpty()) {
            throw LoginProblem.unavailable(answer, CALL, now);
        }
        var found = metadata.get();
        boolean same = withoutSlash(found.issuer).equals(withoutSlash(configured.toString()));
        if (!same || !found.staysAt(configured)) {
            throw unfit(configured, answer);
        }
        return found;
    }

    /** The browser's part has a host of its own below the issuer's (auth 1.1). */
    private boolean staysAt(URI configured) {
        var host = String.valueOf(configured.getHost()).toLowerCase(Locale.ROOT);
        for (var uri : new URI[] {authorize, tokenEndpoint, revoke, keys}) {
            var other = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            boolean there = other.equals(host) || other.endsWith("." + host);
            if (!there || !String.valueOf(uri.getScheme()).equals(configured.getScheme())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<IdPortenMetadata> parse(JsonNode json) {
        try {
            return JsonText.text(json, "issuer")
                    .map(issuer -> new IdPortenMetadata(
                            issuer,
                            uri(json, "authorization_endpoint"),
                            uri(json, "token_endpoint"),
                            uri(json, "revocation_endpoint"),
                            uri(json, "jwks_uri")));
        } catch (IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }

    private static URI uri(JsonNode json, String name) {
        return URI.create(JsonText.text(json, name).orElseThrow(() -> new IllegalArgumentException(name)));
    }

    private static WrongSetup unfit(URI configured, AuthAnswer answer) {
        var summary = new Text(
                "Utstederen som svarer, er ikke den som er satt opp (" + configured
                        + "), eller den viser til andre servere.",
                "The issuer that answers is not the one that is configured (" + configured
                        + "), or it leads to other servers.");
        var fix = new Text(
                "Rett courier.auth.idporten.issuer: https://idporten.no i produksjon, https://test.idporten.no i test.",
                "Correct courier.auth.idporten.issuer: https://idporten.no in production, https://test.idporten.no in"
                        + " test.");
        return new WrongSetup(
                Problem.of(Category.CONFIGURATION, "id-porten-issuer", summary, fix)
                        .with(answer.raw(CALL)),
                Reach.PROFILE_TOKEN);
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}

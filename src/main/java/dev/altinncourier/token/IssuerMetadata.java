package dev.altinncourier.token;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What Maskinporten says of itself (RFC 8414; auth 2).
 *
 * @param issuer with its trailing slash, as an assertion's audience must be
 * @param tokenEndpoint where grants are posted; always on the issuer's own host
 */
public record IssuerMetadata(String issuer, URI tokenEndpoint) {

    private static final String CALL = "GET .well-known/oauth-authorization-server";
    private static final int OK = 200;

    /** Where an issuer publishes its metadata. */
    public static URI addressFor(URI issuer) {
        return URI.create(withoutSlash(issuer.toString()) + "/.well-known/oauth-authorization-server");
    }

    /**
     * Reads the metadata, and refuses one that speaks for another issuer or leads to another host.
     *
     * @throws SubmissionFailure when there is none just now, or when it does not fit the setting
     */
    public static IssuerMetadata read(AuthAnswer answer, URI configured, Instant now) throws SubmissionFailure {
        var metadata = JsonText.object(answer.body()).flatMap(IssuerMetadata::parse);
        if (answer.status() != OK || metadata.isEmpty()) {
            throw TokenOutage.told(
                    "issuer-metadata-unavailable", unreadable(configured), answer.raw(CALL), answer.pause(now));
        }
        return checked(metadata.get(), configured, answer);
    }

    private static Optional<IssuerMetadata> parse(JsonNode json) {
        var issuer = JsonText.text(json, "issuer");
        var endpoint = JsonText.text(json, "token_endpoint").flatMap(IssuerMetadata::address);
        return issuer.flatMap(name -> endpoint.map(uri -> new IssuerMetadata(name, uri)));
    }

    private static IssuerMetadata checked(IssuerMetadata found, URI configured, AuthAnswer answer) throws WrongSetup {
        if (!withoutSlash(found.issuer).equals(withoutSlash(configured.toString()))) {
            throw unfit("issuer-mismatch", otherIssuer(configured), answer);
        }
        if (!sameServer(found.tokenEndpoint, configured)) {
            throw unfit("token-endpoint-elsewhere", elsewhere(configured), answer);
        }
        return found;
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort()
                && Objects.equals(one.getScheme(), other.getScheme());
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static WrongSetup unfit(String rule, Text summary, AuthAnswer answer) {
        var fix = new Text(
                "Rett courier.auth.maskinporten.issuer: https://maskinporten.no/ i produksjon,"
                        + " https://test.maskinporten.no/ i test.",
                "Correct courier.auth.maskinporten.issuer: https://maskinporten.no/ in production,"
                        + " https://test.maskinporten.no/ in test.");
        return new WrongSetup(
                Problem.of(Category.CONFIGURATION, rule, summary, fix).with(answer.raw(CALL)), Reach.CLIENT);
    }

    private static Text unreadable(URI issuer) {
        return new Text(
                "Maskinporten (" + issuer + ") ga ikke opplysningene som trengs for å hente token.",
                "Maskinporten (" + issuer + ") did not give the metadata that is needed to fetch a token.");
    }

    private static Text otherIssuer(URI configured) {
        return new Text(
                "Utstederen som svarer, er ikke den som er satt opp (" + configured + ").",
                "The issuer that answers is not the one that is configured (" + configured + ").");
    }

    private static Text elsewhere(URI configured) {
        return new Text(
                "Utstederen " + configured + " viser til en annen server for token. Courier følger ikke slike lenker.",
                "The issuer " + configured + " points to another server for tokens. Courier follows no such links.");
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}

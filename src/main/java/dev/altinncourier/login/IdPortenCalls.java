package dev.altinncourier.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.login.LoginSettings.LoginClient;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.ClientAssertion;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What courier posts to ID-porten, each time with a proof of who it is. */
@Singleton
public final class IdPortenCalls {

    private final ClientAssertion assertion;

    IdPortenCalls(ClientAssertion assertion) {
        this.assertion = assertion;
    }

    /**
     * A call to make.
     *
     * @param form {@code application/x-www-form-urlencoded}
     * @param headers further ones
     */
    public record Post(URI uri, byte[] form, Map<String, Object> headers) {

        @Override
        public String toString() {
            return "Post[" + uri + "]";
        }
    }

    /** Spends the code that a person's browser came back with. */
    public Post code(LoginClient client, IdPortenMetadata idPorten, Map<String, String> proofs) throws WrongSetup {
        var form = new LinkedHashMap<>(proofs);
        form.put("grant_type", "authorization_code");
        return post(client, idPorten, idPorten.tokenEndpoint(), form);
    }

    /** Spends a refresh token. */
    Post refresh(LoginClient client, IdPortenMetadata idPorten, String refreshToken) throws WrongSetup {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        return post(client, idPorten, idPorten.tokenEndpoint(), form);
    }

    /** Gives a refresh token back, and with it all that came of the login (auth 1.4). */
    public Post revoke(LoginClient client, IdPortenMetadata idPorten, String refreshToken) throws WrongSetup {
        var form = new LinkedHashMap<String, String>();
        form.put("token", refreshToken);
        form.put("token_type_hint", "refresh_token");
        return post(client, idPorten, idPorten.revoke(), form);
    }

    private Post post(LoginClient client, IdPortenMetadata idPorten, URI uri, Map<String, String> form)
            throws WrongSetup {
        form.put("client_id", client.id());
        var signer = client.signer();
        if (signer != null) {
            form.put("client_assertion_type", ClientAssertion.TYPE);
            form.put("client_assertion", assertion.of(signer, idPorten.issuer()));
            return new Post(uri, encoded(form), Map.of());
        }
        var basic = encoded(client.id()) + ":" + encoded(String.valueOf(client.secret()));
        var header = "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8));
        return new Post(uri, encoded(form), Map.of("Authorization", header));
    }

    static byte[] encoded(Map<String, String> form) {
        return query(form).getBytes(US_ASCII);
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}

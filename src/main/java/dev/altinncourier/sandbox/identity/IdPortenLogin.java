package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The part of ID-porten that a browser sees, and the pushed requests that lead to it (RFC 9126). */
final class IdPortenLogin {

    private static final String PUSHED = "urn:ietf:params:oauth:request_uri:";

    private final Map<String, AuthorizeRequest> open = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> pushed = new ConcurrentHashMap<>();
    private final AuthorizeRules rules;
    private final ClientProof proof;
    private final Authorizations authorizations;
    private final PartyRegister parties;

    IdPortenLogin(AuthorizeRules rules, ClientProof proof, Authorizations authorizations, PartyRegister parties) {
        this.rules = rules;
        this.proof = proof;
        this.authorizations = authorizations;
        this.parties = parties;
    }

    Answer push(Call call) throws GrantRefused {
        var form = FormBody.of(call);
        var client = proof.check(call, form, IdPorten.issuer(call));
        if (form.has("request_uri") || !form.text("client_id").equals(client.id())) {
            throw GrantRefused.request("client_id must be the client's own, and request_uri absent.");
        }
        rules.check(form.parameters());
        var uri = PUSHED + UUID.randomUUID();
        pushed.put(uri, form.parameters());
        return Answer.json(
                201,
                JsonNodeFactory.instance.objectNode().put("request_uri", uri).put("expires_in", 120));
    }

    /** Shows the page to log in on, or tells why not: the client where it is known where it lives, else the person. */
    Answer authorize(Call call) {
        var parameters = new HashMap<String, String>();
        call.query().forEach(pair -> parameters.put(pair.getKey(), pair.getValue()));
        var pushedBefore = pushed.remove(parameters.getOrDefault("request_uri", ""));
        var asked = pushedBefore == null ? parameters : pushedBefore;
        try {
            var request = rules.check(asked);
            var transaction = UUID.randomUUID().toString();
            open.put(transaction, request);
            return page(200, PersonChoice.page(transaction, parties.persons()));
        } catch (GrantRefused refused) {
            return refused.status() == 302
                    ? back(call, asked.getOrDefault("redirect_uri", ""), told(refused, asked.getOrDefault("state", "")))
                    : page(
                            400,
                            "<!doctype html><title>400</title><p>" + refused.error() + ": " + refused.description());
        }
    }

    private static Map<String, String> told(GrantRefused refused, String state) {
        var told = new LinkedHashMap<String, String>();
        told.put("error", refused.error());
        told.put("error_description", refused.description());
        told.put("state", state);
        return told;
    }

    /** Somebody has chosen who to be; or nobody, who wants to leave. */
    Answer choose(Call call) throws GrantRefused {
        var form = FormBody.of(call);
        var request = open.remove(form.text("transaction"));
        if (request == null) {
            return page(400, "<!doctype html><title>400</title><p>This page has been used.");
        }
        var answer = new LinkedHashMap<String, String>();
        if (form.text("pid").isEmpty()) {
            answer.put("error", "access_denied");
        } else {
            answer.put("code", authorizations.begin(request, form.text("pid")));
        }
        answer.put("state", request.echo().state());
        return back(call, request.redirectUri(), answer);
    }

    private static Answer back(Call call, String redirectUri, Map<String, String> parameters) {
        var address = new StringBuilder(redirectUri).append(redirectUri.contains("?") ? '&' : '?');
        parameters.forEach((name, value) -> address.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        address.append("iss=").append(URLEncoder.encode(IdPorten.issuer(call), StandardCharsets.UTF_8));
        return Answer.empty(302).with("Location", address.toString());
    }

    private static Answer page(int status, String html) {
        return Answer.of(status, "text/html; charset=utf-8", html);
    }
}

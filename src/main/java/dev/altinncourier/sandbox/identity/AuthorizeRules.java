package dev.altinncourier.sandbox.identity;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What ID-porten demands of an authorization request (auth.md, section 1.2). */
final class AuthorizeRules {

    private static final Set<String> LEVELS = Set.of("idporten-loa-substantial", "idporten-loa-high");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Map<String, IdPortenClient> clients;

    AuthorizeRules(Map<String, IdPortenClient> clients) {
        this.clients = clients;
    }

    /**
     * The request, every rule of which was kept.
     *
     * @throws GrantRefused with the status 400 where the browser may not be sent back, since nobody knows whose it is; with
     *     302 where the client is told
     */
    AuthorizeRequest check(Map<String, String> parameters) throws GrantRefused {
        var client = clients.get(parameters.getOrDefault("client_id", ""));
        var redirect = parameters.getOrDefault("redirect_uri", "");
        if (client == null || !client.redirectUris().contains(redirect)) {
            throw GrantRefused.request("No such client, or it has not registered that redirect_uri.");
        }
        var scopes = Set.of(parameters.getOrDefault("scope", "").trim().split(" +"));
        demand(parameters.getOrDefault("response_type", "").equals("code"), "unsupported_response_type", "Only code.");
        demand(scopes.contains("openid"), "invalid_scope", "openid is missing.");
        demand(client.scopes().containsAll(scopes), "invalid_scope", "The client does not have all these scopes.");
        demand(isS256(parameters), "invalid_request", "PKCE with S256 is mandatory.");
        var acr = parameters.getOrDefault("acr_values", "idporten-loa-substantial");
        demand(LEVELS.contains(acr), "invalid_request", "No such acr_values.");
        var echo =
                new AuthorizeRequest.Echo(parameters.getOrDefault("state", ""), parameters.getOrDefault("nonce", ""));
        return new AuthorizeRequest(client, redirect, scopes, acr, parameters.getOrDefault("code_challenge", ""), echo);
    }

    private static boolean isS256(Map<String, String> parameters) {
        var challenge = CHALLENGE.matcher(parameters.getOrDefault("code_challenge", ""));
        return parameters.getOrDefault("code_challenge_method", "").equals("S256") && challenge.matches();
    }

    private static void demand(boolean kept, String error, String description) throws GrantRefused {
        if (!kept) {
            throw new GrantRefused(302, error, description);
        }
    }
}

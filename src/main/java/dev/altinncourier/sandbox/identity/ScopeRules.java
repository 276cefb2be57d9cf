package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who gets which scope: it stands on the client, its owner has granted it to the client's organisation, and where it is used
 * for another organisation, that one has delegated it (MP-200, MP-250, MP-251; auth.md 2.1, 2.3).
 */
final class ScopeRules {

    private ScopeRules() {}

    static void check(JsonNode claims, MaskinportenClient client) throws GrantRefused {
        var scope = claims.path("scope").asText("");
        if (scope.isBlank()) {
            throw new GrantRefused(400, "invalid_scope", "A scope is required. (MP-200)");
        }
        boolean delegated = claims.has("consumer_org");
        for (var wanted : scope.trim().split(" +")) {
            if (!client.scopes().contains(wanted)) {
                throw new GrantRefused(400, "invalid_scope", "The client does not have scope " + wanted + ". (MP-200)");
            }
            if (!delegated && client.notGranted().contains(wanted)) {
                throw new GrantRefused(
                        403, "invalid_scope", "The consumer has not been granted scope " + wanted + ". (MP-250)");
            }
        }
        if (delegated) {
            checkDelegation(claims, client);
        }
    }

    /** The ways of sending for somebody else exclude each other. */
    private static void checkDelegation(JsonNode claims, MaskinportenClient client) throws GrantRefused {
        var consumer = claims.path("consumer_org").asText("");
        if (!consumer.matches("\\d{9}") || consumer.equals(client.consumer())) {
            throw GrantRefused.request("consumer_org must be the number of another organisation.");
        }
        if (claims.has("authorization_details") || claims.has("iss_onbehalfof")) {
            throw GrantRefused.request("consumer_org excludes authorization_details and iss_onbehalfof.");
        }
        if (!client.delegations().contains(consumer)) {
            throw new GrantRefused(
                    403,
                    "invalid_scope",
                    "Consumer " + consumer + " has delegated no such scope to the supplier. (MP-251)");
        }
    }

    /** Several values or none: a text is not taken. */
    static void checkResource(JsonNode claims) throws GrantRefused {
        var resource = claims.path("resource");
        if (claims.has("resource") && (!resource.isArray() || resource.isEmpty())) {
            throw GrantRefused.grant("MP-110", "resource must be an array.");
        }
    }
}

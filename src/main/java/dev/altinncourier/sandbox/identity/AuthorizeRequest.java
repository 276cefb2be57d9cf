package dev.altinncourier.sandbox.identity;

import java.util.Set;

/**
 * What a client asks a person to agree to.
 *
 * @param challenge PKCE, S256
 */
record AuthorizeRequest(
        IdPortenClient client, String redirectUri, Set<String> scopes, String acr, String challenge, Echo echo) {

    /** What the client gets back as it sent it. */
    record Echo(String state, String nonce) {}
}

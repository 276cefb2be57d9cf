package dev.altinncourier.sandbox.identity;

import java.util.UUID;

/** Maskinporten's no to a grant, with its error, its code and what it says. */
final class GrantRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String error;

    GrantRefused(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    static GrantRefused request(String description) {
        return new GrantRefused(400, "invalid_request", description);
    }

    static GrantRefused grant(String code, String description) {
        return new GrantRefused(400, "invalid_grant", "Invalid assertion. " + description + " (" + code + ")");
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    String description() {
        return getMessage() + " (trace_id: " + UUID.randomUUID() + ")";
    }
}

package dev.altinncourier.sandbox.identity;

import dev.altinncourier.sandbox.app.AppDefinition;

/** Decides by an app's policy what a caller may do, as Altinn's PDP does. */
public final class Rights {

    private volatile boolean openParties;

    /** Lets every valid organisation be an owner in every app, and everybody act for it. */
    public void openParties(boolean open) {
        openParties = open;
    }

    /** Whether the app knows every valid number as an owner. */
    public boolean isOpen(AppDefinition app) {
        return openParties || app.setup().openOwners();
    }

    /** Whether the caller may do that in that task, for an instance of that owner. */
    public boolean permit(Caller caller, AppDefinition app, int ownerPartyId, String action, String task) {
        boolean forOwner = PartyRegister.represents(caller, ownerPartyId) || (isOpen(app) && caller.isEndUser());
        boolean isPerson = caller.kind() == Caller.Kind.PERSON;
        var owner = caller.serviceOwner().map(org -> "org:" + org).orElse("");
        return app.policy().stream()
                .anyMatch(rule -> (forOwner && rule.grants("owner", action, task))
                        || (forOwner && isPerson && rule.grants("person", action, task))
                        || rule.grants(owner, action, task));
    }
}

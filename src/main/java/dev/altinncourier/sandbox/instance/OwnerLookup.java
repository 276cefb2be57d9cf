package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Party;
import dev.altinncourier.sandbox.identity.PartyRegister;
import dev.altinncourier.sandbox.library.InstancesApi;

/** Finds the owner that a client named, or refuses in the words of the app library (contract section 2.1, row 10). */
final class OwnerLookup {

    private static final String NOT_FOUND = "404 - Not Found - ";
    private static final String TOO_SHORT =
            "400 - Bad Request - {\n  \"OrgNo\": [\n    \"Value needs to be exactly 9 digits.\"\n  ]\n}";

    private final PartyRegister parties;

    OwnerLookup(PartyRegister parties) {
        this.parties = parties;
    }

    Party find(InstanceTemplate.OwnerQuery query, boolean open, InstancesApi api) {
        var value = query.value();
        return switch (query.by()) {
            case "personNumber" -> parties.person(value, open).orElseThrow(() -> refused(query, NOT_FOUND));
            case "organisationNumber" ->
                parties.organisation(value, open)
                        .orElseThrow(() -> refused(query, value.matches("\\d{9}") ? NOT_FOUND : TOO_SHORT));
            default -> byPartyId(query, open, api);
        };
    }

    private Party byPartyId(InstanceTemplate.OwnerQuery query, boolean open, InstancesApi api) {
        int id = query.value().matches("\\d{1,9}|1\\d{9}") ? Integer.parseInt(query.value()) : 0;
        return parties.find(id)
                .filter(party -> open || PartyRegister.isRecorded(party))
                .orElseThrow(() -> refused(api.unknownParty(query.by() + ": " + query.value())));
    }

    private static Refused refused(InstanceTemplate.OwnerQuery query, String cause) {
        return refused(
                "Failed to lookup party by " + query.by() + ": " + query.value() + ". The exception was: " + cause);
    }

    private static Refused refused(String reason) {
        return new Refused(Answer.quoted(404, "Cannot lookup party: " + reason));
    }
}

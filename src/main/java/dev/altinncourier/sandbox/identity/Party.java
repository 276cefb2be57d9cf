package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or an organisation that can own instances. */
public record Party(int id, boolean person, String number, String name, @Nullable String unitType) {

    static Party person(int id, String number, String name) {
        return new Party(id, true, number, name, null);
    }

    static Party organisation(int id, String number, String name, String unitType) {
        return new Party(id, false, number, name, unitType);
    }

    /** The number, without the part of a person's that must not be shown. */
    public String masked() {
        return person ? number.substring(0, 6) + "*****" : number;
    }

    /** The owner in an instance as the app shows it. */
    public ObjectNode asOwner(boolean withParty) {
        var owner = JsonNodeFactory.instance.objectNode();
        owner.put("partyId", String.valueOf(id));
        owner.put("personNumber", person ? number : null);
        owner.put("organisationNumber", person ? null : number);
        owner.putNull("username").putNull("externalIdentifier");
        if (withParty) {
            owner.set("party", asJson(number));
        }
        return owner;
    }

    /** The party as lists of parties show it; newer apps mask a person's number. */
    public ObjectNode asListed(boolean masked) {
        var party = asJson(masked ? masked() : number);
        party.put("onlyHierarchyElementWithNoAccess", false).putNull("person").putNull("organization");
        party.putArray("childParties");
        return party;
    }

    private ObjectNode asJson(String shown) {
        var party = JsonNodeFactory.instance.objectNode();
        party.put("partyId", id).put("partyUuid", uuid()).put("partyTypeName", person ? 1 : 2);
        party.put("ssn", person ? shown : "BEDR".equals(unitType) ? "" : null).put("orgNumber", person ? null : shown);
        return party.put("unitType", unitType).put("name", name).put("isDeleted", false);
    }

    private String uuid() {
        return UUID.nameUUIDFromBytes(("party" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

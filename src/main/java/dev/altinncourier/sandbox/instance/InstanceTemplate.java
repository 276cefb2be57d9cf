package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.altinncourier.sandbox.http.Answer;
import java.util.Optional;

/** What a client says of the instance it wants. Only owner, due date, visibility and data values are heard. */
record InstanceTemplate(Optional<OwnerQuery> owner, JsonNode dueBefore, JsonNode visibleAfter, JsonNode dataValues) {

    /** How an owner is named: by party id, person number or organisation number. */
    record OwnerQuery(String by, String value) {}

    static final InstanceTemplate NOTHING = new InstanceTemplate(
            Optional.empty(), NullNode.getInstance(), NullNode.getInstance(), NullNode.getInstance());

    /** What is said of a template that names no owner (contract section 2.1, row 8). */
    static Answer noOwner() {
        return Answer.quoted(
                400,
                "Error: instanceOwnerPartyId query parameter is empty and InstanceOwner is missing from instance"
                        + " template. You must populate instanceOwnerPartyId or InstanceOwner");
    }

    static InstanceTemplate parse(JsonNode json, boolean withDataValues) {
        return new InstanceTemplate(
                owner(find(json, "instanceOwner")),
                orNull(find(json, "dueBefore")),
                orNull(find(json, "visibleAfter")),
                withDataValues ? orNull(find(json, "dataValues")) : NullNode.getInstance());
    }

    private static Optional<OwnerQuery> owner(JsonNode owner) {
        for (var name : new String[] {"partyId", "personNumber", "organisationNumber"}) {
            var value = find(owner, name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
                return Optional.of(new OwnerQuery(name, value.asText()));
            }
        }
        return Optional.empty();
    }

    /** Names are compared without regard to case. */
    static JsonNode find(JsonNode json, String name) {
        for (var fields = json.fields(); fields.hasNext(); ) {
            var field = fields.next();
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode orNull(JsonNode json) {
        return json.isMissingNode() ? NullNode.getInstance() : json;
    }
}

package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;

/** What Maskinporten demands of the authorization details that ask for a system user (MP-301 to MP-303). */
final class SystemUserRules {

    static final String TYPE = "urn:altinn:systemuser";
    static final String AUTHORITY = "iso6523-actorid-upis";

    private static final Set<String> FIELDS = Set.of("type", "systemuser_org", "externalRef");
    private static final Set<String> ORGANISATION_FIELDS = Set.of("authority", "ID");

    private SystemUserRules() {}

    static void check(JsonNode details, MaskinportenClient client) throws GrantRefused {
        if (!details.isArray() || details.size() != 1) {
            throw refused("MP-303", "authorization_details must be an array of one.");
        }
        var detail = details.path(0);
        if (!TYPE.equals(detail.path("type").asText())) {
            throw refused("MP-301", "Unknown type of authorization_details.");
        }
        checkNames(detail.fieldNames(), FIELDS);
        var organisation = detail.path("systemuser_org");
        checkNames(organisation.fieldNames(), ORGANISATION_FIELDS);
        var id = organisation.path("ID").asText("");
        if (!AUTHORITY.equals(organisation.path("authority").asText()) || !id.matches("0192:\\d{9}")) {
            throw refused("MP-303", "systemuser_org must name one organisation, as 0192: and nine digits.");
        }
        var reference = detail.path("externalRef").asText("");
        if (!reference.matches("[a-zA-Z0-9øæåØÆÅ_-]{0,255}") || !client.hasSystemUser(id.substring(5), reference)) {
            throw refused("MP-303", "invalid_altinn_customer_configuration: no such system user for this client.");
        }
    }

    private static void checkNames(Iterator<String> names, Set<String> known) throws GrantRefused {
        while (names.hasNext()) {
            var name = names.next();
            if (!known.contains(name)) {
                throw refused("MP-302", "Unknown field in authorization_details: " + name + ".");
            }
        }
    }

    private static GrantRefused refused(String code, String description) {
        return new GrantRefused(400, "invalid_authorization_details", description + " (" + code + ")");
    }
}

package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Party;
import dev.altinncourier.sandbox.identity.PartyRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What an app says of the caller and of whom it may act for (contract section 9). */
public final class PartyCalls {

    private final Gate gate;
    private final PartyRegister parties;

    /** Calls that pass this gate. */
    public PartyCalls(Gate gate, PartyRegister parties) {
        this.gate = gate;
        this.parties = parties;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                route("GET", "/api/v1/parties", this::parties),
                route("POST", "/api/v1/parties/validateInstantiation", this::validateInstantiation),
                route("GET", "/api/v1/lookup/organisation/{number}", this::organisation),
                route("GET", "/api/v1/profile/user", this::profile),
                route("GET", "/prefill/{party}", this::prefill));
    }

    private static Route route(String method, String path, Function<Call, Answer> handler) {
        return Route.open(method, "/{org}/{app}" + path, Operation.METADATA, handler);
    }

    private Answer parties(Call call) {
        var list = Answer.JSON.createArrayNode();
        boolean masked = gate.app(call).library().metadata().masksParties();
        var app = gate.app(call);
        boolean filtered = call.query("allowedToInstantiateFilter")
                .filter(Boolean::parseBoolean)
                .isPresent();
        parties.representedBy(gate.caller(call)).stream()
                .filter(party -> !filtered || app.allows(party.person()))
                .forEach(party -> list.add(party.asListed(masked)));
        return Answer.json(200, list);
    }

    /** A name for a number, and no party id (contract section 9). */
    private Answer organisation(Call call) {
        gate.caller(call);
        var found = parties.organisation(call.parameter("number"), gate.rights().isOpen(gate.app(call)));
        var json = Answer.JSON.createObjectNode().put("success", found.isPresent());
        json.set(
                "organisationDetails",
                found.map(party -> Answer.JSON
                                .createObjectNode()
                                .put("orgNr", party.number())
                                .put("name", party.name()))
                        .orElse(null));
        return Answer.json(200, json);
    }

    /** What the app's own form holds for an owner, in apps that have such a call of their own, as BRG's do. */
    private Answer prefill(Call call) {
        var app = gate.app(call);
        var caller = gate.caller(call);
        var form = app.dataTypes().stream()
                .filter(type -> !app.code().kept(type.id()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refused(Answer.empty(404)));
        var owner = Optional.of(call.parameter("party"))
                .filter(id -> id.matches("\\d{1,9}|1\\d{9}"))
                .flatMap(id -> parties.find(Integer.parseInt(id)))
                .filter(party -> gate.rights().permit(caller, app, party.id(), "instantiate", ""))
                .orElseThrow(() -> new Refused(Answer.empty(403)));
        var instance = new Instance(app, owner, InstanceTemplate.NOTHING, caller);
        var filled = PartStore.empty(instance, form, Map.of());
        return Answer.json(200, app.form(form.id()).asJson(filled.text()));
    }

    private Answer validateInstantiation(Call call) {
        var caller = gate.caller(call);
        int party = call.query("partyId").map(Integer::valueOf).orElse(0);
        boolean valid = PartyRegister.represents(caller, party) || caller.kind() == Caller.Kind.SERVICE_OWNER;
        var json = Answer.JSON.createObjectNode().put("valid", valid);
        json.putNull("customTextKey").putNull("customTextParameters");
        json.put("message", valid ? null : "The supplied party is not valid for this user")
                .putNull("validParties");
        return Answer.json(200, json);
    }

    private Answer profile(Call call) {
        var caller = gate.caller(call);
        var party = caller.party();
        if (caller.kind() != Caller.Kind.PERSON || party.isEmpty()) {
            return Answer.quoted(
                    400,
                    gate.app(call).library().metadata().noProfile(caller.kind().context()));
        }
        return Answer.json(200, profile(caller, party.get()));
    }

    private static JsonNode profile(Caller caller, Party party) {
        var json = Answer.JSON
                .createObjectNode()
                .put("userId", Integer.parseInt(caller.id()))
                .put("userName", caller.id().equals("1337") ? "SophieDDG" : "user" + caller.id())
                .put("isReserved", false)
                .put("phoneNumber", "9000" + caller.id())
                .put("email", caller.id() + "@altinnstudiotestusers.com")
                .put("partyId", party.id())
                .put("userType", 1);
        json.set("party", listed(party));
        json.putObject("profileSettingPreference")
                .put("language", "nn")
                .put("preSelectedPartyId", 0)
                .put("doNotPromptForParty", true);
        return json;
    }

    private static JsonNode listed(Party party) {
        var json = party.asListed(true);
        json.put("orgNumber", party.person() ? "" : party.number());
        json.putObject("person").put("ssn", party.masked()).put("name", party.name());
        return json;
    }
}

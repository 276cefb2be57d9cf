package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.app.AppDefinition;
import dev.altinncourier.sandbox.app.Apps;
import dev.altinncourier.sandbox.app.Bpmn;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Party;
import dev.altinncourier.sandbox.identity.PartyRegister;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** What an app says of itself and of the caller (contract sections 8 and 9). */
public final class AppCalls {

    private final Gate gate;
    private final PartyRegister parties;

    /** Calls that pass this gate. */
    public AppCalls(Gate gate, PartyRegister parties) {
        this.gate = gate;
        this.parties = parties;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                get(
                        "/api/v1/applicationmetadata",
                        call -> Answer.json(200, gate.app(call).shownMetadata())),
                get("/api/v1/meta/process", this::process),
                get("/api/jsonschema/{model}", this::jsonSchema),
                get("/api/xsdschema/{model}", this::xsd),
                get("/api/v1/texts/{language}", this::texts),
                get(
                        "/api/metadata/{model}",
                        call -> gate.app(call).library().metadata().modelMetadata()),
                get("/v1/customOpenapi.json", this::openApi),
                get("/api/v1/parties", this::parties),
                get("/api/v1/profile/user", this::profile),
                Route.open(
                        "POST",
                        "/{org}/{app}/api/v1/parties/validateInstantiation",
                        Operation.METADATA,
                        this::validateInstantiation));
    }

    private static Route get(String path, Function<Call, Answer> handler) {
        return Route.open("GET", "/{org}/{app}" + path, Operation.METADATA, handler);
    }

    private Answer process(Call call) {
        var app = gate.app(call);
        return Answer.of(
                200,
                "text/xml; charset=utf-8",
                Bpmn.write(app.tasks(), app.library().metadata().namesTypesInAttributes()));
    }

    private Answer jsonSchema(Call call) {
        var schema = resource(gate.app(call), call.parameter("model") + ".schema.json", 500);
        return Answer.text(call, 200, new String(schema, StandardCharsets.UTF_8));
    }

    private Answer xsd(Call call) {
        var app = gate.app(call);
        if (!app.library().metadata().showsXsd()) {
            return Answer.empty(404);
        }
        var xsd = resource(app, call.parameter("model") + ".xsd", 404);
        return Answer.of(200, "application/xml; charset=utf-8", xsd);
    }

    private static byte[] resource(AppDefinition app, String name, int missing) {
        return Apps.resource(app, name).orElseThrow(() -> new Refused(Answer.empty(missing)));
    }

    private Answer texts(Call call) {
        var app = gate.app(call);
        var json = Answer.JSON
                .createObjectNode()
                .put("id", app.org() + "-" + app.name() + "-" + call.parameter("language"))
                .put("org", app.org())
                .put("language", call.parameter("language"));
        json.putArray("resources");
        return Answer.json(200, json);
    }

    private Answer openApi(Call call) {
        var json = Answer.JSON.createObjectNode().put("openapi", "3.0.1");
        json.putObject("info").put("title", call.app());
        json.putObject("paths");
        return gate.app(call).library().metadata().openApi(json);
    }

    private Answer parties(Call call) {
        var list = Answer.JSON.createArrayNode();
        boolean masked = gate.app(call).library().metadata().masksParties();
        parties.representedBy(gate.caller(call)).forEach(party -> list.add(party.asListed(masked)));
        return Answer.json(200, list);
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

package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.AppDefinition;
import dev.altinncourier.sandbox.app.Apps;
import dev.altinncourier.sandbox.app.Bpmn;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** What an app says of itself (contract section 8). */
public final class AppCalls {

    private final Gate gate;

    /** Calls that pass this gate. */
    public AppCalls(Gate gate) {
        this.gate = gate;
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
                get("/v1/customOpenapi.json", this::openApi));
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
}

package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.altinncourier.sandbox.app.AppDefinition;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Part;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Party;
import dev.altinncourier.sandbox.identity.PartyRegister;
import dev.altinncourier.sandbox.library.InstancesApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Makes instances: by JSON, by multipart and the simple way (contract sections 2 and 3). */
public final class Instantiation {

    private static final String NO_OWNER = "Cannot create an instance without an instanceOwner.partyId. Either provide"
            + " instanceOwner party Id as a query parameter or an instanceTemplate object in the body.";
    private static final String TWO_OWNERS = "You cannot provide an instanceOwnerPartyId as a query param as well as an"
            + " instance template in the body. Choose one or the other.";
    private static final String EMPTY_OWNER =
            "Error: instanceOwnerPartyId query parameter is empty and InstanceOwner is"
                    + " missing from instance template. You must populate instanceOwnerPartyId or InstanceOwner";

    private final Gate gate;
    private final Instances instances;
    private final OwnerLookup owners;
    private final PartStore parts;
    private final WorkflowEngine engine;

    /** Instantiation into this store. */
    public Instantiation(Gate gate, Instances instances, PartyRegister parties, PartStore parts, Switches switches) {
        this.gate = gate;
        this.instances = instances;
        this.owners = new OwnerLookup(parties);
        this.parts = parts;
        this.engine = new WorkflowEngine(switches);
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                Route.guarded("POST", "/{org}/{app}/instances", Operation.INSTANTIATE, this::admit, this::instantiate),
                Route.guarded(
                        "POST",
                        "/{org}/{app}/instances/create",
                        Operation.INSTANTIATE,
                        this::admit,
                        this::createSimply));
    }

    private void admit(Call call) {
        gate.caller(call);
        gate.app(call);
    }

    private Answer instantiate(Call call) {
        var query = ownerInQuery(call);
        var request = InstantiationRequest.read(call, gate.app(call).library().instances());
        var owner = owner(query, request.template());
        PartRules.check(gate.app(call), request.parts());
        return create(
                call,
                owner,
                request.template().orElse(InstanceTemplate.NOTHING),
                request.parts(),
                MissingNode.getInstance());
    }

    private Answer createSimply(Call call) {
        try {
            var json = Answer.JSON.readTree(call.body().text());
            var template = InstanceTemplate.parse(json, false);
            var owner = template.owner().orElseThrow(() -> new Refused(Answer.quoted(400, EMPTY_OWNER)));
            return create(call, owner, template, List.of(), json.path("prefill"));
        } catch (IOException e) {
            return Problem.binding("$", "The request body is not JSON.").asJson();
        }
    }

    private static Optional<String> ownerInQuery(Call call) {
        var query = call.query("instanceOwnerPartyId");
        if (query.isPresent() && !query.get().matches("-?\\d{1,9}|1\\d{9}")) {
            throw new Refused(Problem.binding("instanceOwnerPartyId", "The value '" + query.get() + "' is not valid.")
                    .asJson());
        }
        return query;
    }

    private static InstanceTemplate.OwnerQuery owner(Optional<String> query, Optional<InstanceTemplate> template) {
        var named = template.flatMap(InstanceTemplate::owner);
        if (query.isEmpty() && template.isEmpty()) {
            throw new Refused(Answer.quoted(400, NO_OWNER));
        }
        if (query.isPresent() && named.isPresent()) {
            throw new Refused(Answer.quoted(400, TWO_OWNERS));
        }
        return query.map(id -> new InstanceTemplate.OwnerQuery("partyId", id))
                .or(() -> named)
                .orElseThrow(() -> new Refused(Answer.quoted(400, EMPTY_OWNER)));
    }

    private Answer create(
            Call call,
            InstanceTemplate.OwnerQuery query,
            InstanceTemplate template,
            List<Part> sent,
            JsonNode prefill) {
        var caller = gate.caller(call);
        var app = gate.app(call);
        var api = app.library().instances();
        var owner = owners.find(query, gate.rights().isOpen(app), api);
        var lookup = query.by() + ": " + query.value();
        gate.refuseWhileDown(api.outage(
                new InstancesApi.Outage(app.id(), lookup, String.valueOf(owner.id()), call.host(), sent.isEmpty())));
        if (!gate.rights().permit(caller, app, owner.id(), "instantiate", "")) {
            return Gate.forbidden();
        }
        if (caller.level() < app.code().authenticationLevel()) {
            return Gate.tooLowLevel(app);
        }
        var refusal = app.code().refusal(owner.number());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        call.beforeEffect();
        return made(call, instance(app, owner, template, caller), caller, sent, prefill);
    }

    /** The app's own code turns the owner away. */
    private static Answer refused(String message) {
        var json = Answer.JSON.createObjectNode().put("valid", false);
        json.putNull("customTextKey").putNull("customTextParameters");
        return Answer.json(403, json.put("message", message).putNull("validParties"));
    }

    /** The instance can be found from here on, before its data are there. */
    private Instance instance(AppDefinition app, Party owner, InstanceTemplate template, Caller caller) {
        var instance = new Instance(app, owner, template, caller);
        instances.add(instance);
        return instance;
    }

    private Answer made(Call call, Instance instance, Caller caller, List<Part> sent, JsonNode prefill) {
        try {
            parts.store(call, instance, caller, sent);
        } catch (Refused failure) {
            tidy(instance, failure.answer().status());
            throw failure;
        } catch (UncheckedIOException failure) {
            tidy(instance, 500);
            throw failure;
        }
        engine.begin(instance);
        parts.createMissing(instance, caller, prefill);
        var json = InstanceJson.ofApp(call.host()).instance(instance);
        return Answer.created(json);
    }

    private static void tidy(Instance instance, int status) {
        if (instance.app.library().instances().removesFailed(status)) {
            instance.delete(true);
        }
    }
}

package dev.altinncourier.sandbox.instance;

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
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes instances: by JSON, by multipart and the simple way (contract sections 2 and 3). */
public final class Instantiation {

    private static final String NO_OWNER = "Cannot create an instance without an instanceOwner.partyId. Either provide"
            + " instanceOwner party Id as a query parameter or an instanceTemplate object in the body.";
    private static final String TWO_OWNERS = "You cannot provide an instanceOwnerPartyId as a query param as well as an"
            + " instance template in the body. Choose one or the other.";
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
        var template = request.template().orElse(InstanceTemplate.NOTHING);
        return create(call, owner, new Wanted(template, request.parts(), Map.of()));
    }

    private Answer createSimply(Call call) {
        var request = SimpleRequest.read(call);
        return create(call, request.owner(), new Wanted(request.template(), List.of(), request.prefill()));
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
                .orElseThrow(() -> new Refused(InstanceTemplate.noOwner()));
    }

    /** What is to be made. */
    private record Wanted(InstanceTemplate template, List<Part> parts, Map<String, String> prefill) {}

    private Answer create(Call call, InstanceTemplate.OwnerQuery query, Wanted wanted) {
        var caller = gate.caller(call);
        var app = gate.app(call);
        var owner = find(call, query, wanted);
        if (!gate.rights().permit(caller, app, owner.id(), "instantiate", "")) {
            return Gate.forbidden();
        }
        if (caller.level() < app.code().authenticationLevel()) {
            return Gate.tooLowLevel(app);
        }
        if (!app.allows(owner.person())) {
            return Answer.quoted(
                    403, "Party " + owner.id() + " is not allowed to instantiate this application " + app.id());
        }
        var refusal = app.code().refusal(owner.number());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        call.beforeEffect();
        return made(call, instance(app, owner, wanted.template(), caller), caller, wanted);
    }

    private Party find(Call call, InstanceTemplate.OwnerQuery query, Wanted wanted) {
        var app = gate.app(call);
        var api = app.library().instances();
        var owner = owners.find(query, gate.rights().isOpen(app), api);
        var lookup = query.by() + ": " + query.value();
        boolean alone = wanted.parts().isEmpty();
        gate.refuseWhileDown(
                api.outage(new InstancesApi.Outage(app.id(), lookup, String.valueOf(owner.id()), call.host(), alone)));
        return owner;
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

    private Answer made(Call call, Instance instance, Caller caller, Wanted wanted) {
        try {
            parts.store(call, instance, caller, wanted.parts());
        } catch (Refused failure) {
            tidy(instance, failure.answer().status());
            throw failure;
        } catch (UncheckedIOException failure) {
            tidy(instance, 500);
            throw failure;
        }
        engine.begin(instance);
        try {
            parts.createMissing(instance, caller, wanted.prefill());
        } catch (IllegalArgumentException unfit) {
            tidy(instance, 500);
            return failed(instance);
        }
        return Answer.created(InstanceJson.ofApp(call.host()).instance(instance));
    }

    /** An exception in the app: a prefill that is no value of its field, for one (contract section 2.1, row 18). */
    private static Answer failed(Instance instance) {
        return Answer.quoted(
                500, "Instantiation of appId " + instance.app.id() + " failed for party " + instance.owner.id());
    }

    private static void tidy(Instance instance, int status) {
        if (instance.app.library().instances().removesFailed(status)) {
            instance.delete(true);
        }
    }
}

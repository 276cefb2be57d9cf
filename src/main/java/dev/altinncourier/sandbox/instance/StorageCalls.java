package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.app.Apps;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Party;
import dev.altinncourier.sandbox.identity.PartyRegister;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What storage itself answers: the query by owner, page by page, and single instances (contract section 7.5). */
public final class StorageCalls {

    private static final String OWNER_HEADER = "X-Ai-InstanceOwnerIdentifier";

    private final Gate gate;
    private final Apps apps;
    private final Instances instances;
    private final PartyRegister parties;
    private final Switches switches;

    /** Calls that pass this gate. */
    public StorageCalls(Gate gate, Apps apps, Instances instances, PartyRegister parties, Switches switches) {
        this.gate = gate;
        this.apps = apps;
        this.instances = instances;
        this.parties = parties;
        this.switches = switches;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                Route.open("GET", "/storage/api/v1/instances", Operation.QUERY, this::query),
                Route.open("GET", "/storage/api/v1/instances/{party}/{guid}", Operation.INSTANCE, this::get),
                Route.open("GET", "/storage/api/v1/applications/{org}/{app}", Operation.METADATA, this::application));
    }

    private record Hit(Instance instance, Instant lastChanged, boolean visible) {}

    private Answer query(Call call) {
        var caller = gate.caller(call);
        gate.refuseWhileDown(Answer.empty(503));
        if (caller.kind() == Caller.Kind.ORGANISATION) {
            return Problem.framework(400);
        }
        var conditions = new StorageQuery(call).conditions();
        var owned = owner(call).map(instances::ownedBy).orElse(List.of());
        var hits = owned.stream()
                .map(instance -> hit(caller, instance, conditions))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Hit::lastChanged).reversed())
                .toList();
        return Answer.json(200, page(call, hits));
    }

    private Optional<Hit> hit(Caller caller, Instance instance, Predicate<Instance> conditions) {
        synchronized (instance) {
            return conditions.test(instance)
                    ? Optional.of(new Hit(instance, instance.lastChanged, gate.permit(caller, instance, "read")))
                    : Optional.empty();
        }
    }

    /** The party asked for; empty when there is none of that number. */
    private Optional<Integer> owner(Call call) {
        var partyId = call.query("instanceOwner.partyId");
        var identifier = call.findHeader(OWNER_HEADER);
        if (partyId.isPresent() && identifier.isPresent()) {
            throw new Refused(Answer.text(
                    call,
                    400,
                    "Both InstanceOwner.PartyId and InstanceOwnerIdentifier cannot be present at the same time."));
        }
        if (partyId.isEmpty() && identifier.isEmpty()) {
            throw new Refused(Answer.text(
                    call, 400, "Either InstanceOwnerPartyId or InstanceOwnerIdentifier need to be defined."));
        }
        if (partyId.isPresent()) {
            return partyId.filter(id -> id.matches("\\d{1,9}|1\\d{9}")).map(Integer::valueOf);
        }
        return identified(call, identifier.get().toLowerCase(Locale.ROOT));
    }

    private Optional<Integer> identified(Call call, String identifier) {
        var number = identifier.substring(identifier.indexOf(':') + 1).trim();
        if (identifier.startsWith("person:")) {
            return parties.person(number, true).map(Party::id);
        }
        if (identifier.startsWith("organisation:")) {
            return parties.organisation(number, true).map(Party::id);
        }
        throw new Refused(Answer.text(call, 400, "Invalid value for header " + OWNER_HEADER));
    }

    /** The filter by rights comes after paging, so a page can be short, or empty, and yet have a next one. */
    private ObjectNode page(Call call, List<Hit> hits) {
        int from = call.query("continuationToken").map(Integer::valueOf).orElse(0);
        int size = switches.paging() ? call.query("size").map(Integer::valueOf).orElse(100) : Integer.MAX_VALUE;
        int to = (int) Math.min(hits.size(), (long) from + size);
        var found = Answer.JSON.createArrayNode();
        var writer = InstanceJson.ofStorage(call.host());
        hits.subList(Math.min(from, to), to).stream()
                .filter(Hit::visible)
                .forEach(hit -> found.add(writer.instance(hit.instance())));
        var self = "https://" + call.host() + call.path();
        var json = Answer.JSON.createObjectNode().put("count", found.size()).put("self", self);
        json.put("next", to < hits.size() ? self + "?" + filters(call) + "continuationToken=" + to : null);
        json.set("instances", found);
        return json;
    }

    private static String filters(Call call) {
        var query = new StringBuilder();
        call.query().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("continuationToken")) {
                query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return query.toString();
    }

    private Answer get(Call call) {
        var caller = gate.caller(call);
        return instances
                .find(call.parameter("guid"))
                .filter(found -> String.valueOf(found.owner.id()).equals(call.parameter("party")))
                .filter(found -> gate.permit(caller, found, "read"))
                .map(found ->
                        Answer.json(200, InstanceJson.ofStorage(call.host()).instance(found)))
                .orElse(Answer.empty(403));
    }

    private Answer application(Call call) {
        return apps.find(call.app())
                .map(app -> Answer.json(200, app.shownMetadata()))
                .orElse(Answer.text(call, 404, "Did not find application with appId=" + call.app()));
    }
}

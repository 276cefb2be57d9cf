package dev.altinncourier.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults planned at present; the first one that hits a call decides. */
public final class Faults {

    private final List<Fault> planned = new CopyOnWriteArrayList<>();

    /** Plans more faults: one rule or a list of them. */
    public void plan(JsonNode rules) {
        if (rules.isArray()) {
            rules.forEach(rule -> planned.add(Fault.parse(rule)));
        } else {
            planned.add(Fault.parse(rules));
        }
    }

    /** Forgets all of them. */
    public void clear() {
        planned.clear();
    }

    /** The rules as they were given. */
    public ArrayNode rules() {
        var rules = Answer.JSON.createArrayNode();
        planned.forEach(fault -> rules.add(fault.rule()));
        return rules;
    }

    Optional<Fault> pick(Operation operation, String app) {
        for (var fault : planned) {
            if (fault.hits(operation, app)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}

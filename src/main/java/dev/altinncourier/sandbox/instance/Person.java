package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Callers;
import java.util.List;
import java.util.Optional;

/** Plays the person at the screen whom some processes wait for: confirms, signs, rejects or deletes. */
public final class Person {

    private static final List<String> MOVES = List.of("confirm", "sign", "reject", "pay", "write");

    private final Instances instances;
    private final Callers callers;
    private final Advance advance;

    /** A person who moves instances on like this. */
    public Person(Instances instances, Callers callers, Advance advance) {
        this.instances = instances;
        this.callers = callers;
        this.advance = advance;
    }

    /**
     * Does what is ordered: {@code action} to {@code instance}, whatever the policy says of others.
     *
     * @throws IllegalArgumentException when there is no such action or instance
     */
    public void act(JsonNode order) {
        var action = order.path("action").asText();
        var id = order.path("instance").asText();
        var instance = instances
                .find(id.substring(id.indexOf('/') + 1))
                .orElseThrow(() -> new IllegalArgumentException("there is no instance " + id));
        if (action.equals("delete")) {
            instance.delete(order.path("hard").asBoolean());
        } else if (MOVES.contains(action)) {
            move(instance, Optional.of(action));
        } else {
            throw new IllegalArgumentException("action is delete or one of " + MOVES);
        }
    }

    private void move(Instance instance, Optional<String> action) {
        if (!instance.beginNext()) {
            throw new Refused(Problem.framework(409));
        }
        try {
            var read = instance.standing();
            var person = person(instance);
            Advance.sign(instance, read, person, action);
            if (!Advance.rejects(read, action)) {
                Advance.validate(instance);
            }
            advance.move(instance, read, person, action);
        } finally {
            instance.endNext();
        }
    }

    private Caller person(Instance instance) {
        var owner = instance.owner;
        return (owner.person() ? callers.person(owner.number()) : callers.recorded("person 1337")).orElseThrow();
    }
}

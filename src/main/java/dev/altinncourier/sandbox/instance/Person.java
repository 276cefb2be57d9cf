package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Callers;
import java.util.List;
import java.util.Optional;

/**
 * Plays the person at the screen whom some processes wait for: confirms, signs, rejects, gives up or deletes. The person acts
 * with all rights, and meets the same locks and validation as everybody else.
 */
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
        } else if (action.equals("cancel")) {
            giveUp(instance);
        } else if (MOVES.contains(action)) {
            move(instance, Optional.of(action));
        } else {
            throw new IllegalArgumentException("action is delete, cancel or one of " + MOVES);
        }
    }

    private void move(Instance instance, Optional<String> action) {
        alone(instance, () -> {
            var read = instance.standing();
            if (action.filter("reject"::equals).isPresent() && !Advance.rejects(read, action)) {
                throw new IllegalArgumentException("nothing leads back from " + read.taskId());
            }
            var person = person(instance);
            Advance.sign(instance, read, person, action);
            if (!Advance.rejects(read, action)) {
                Advance.validate(instance);
            }
            advance.move(instance, read, person, action);
        });
    }

    /** Ends the process by its abandon flow: what was prepared is archived and was never sent in. */
    private void giveUp(Instance instance) {
        alone(instance, () -> instance.move(instance.standing().givenUp(), person(instance), "cancel"));
    }

    private static void alone(Instance instance, Runnable move) {
        if (!instance.beginNext()) {
            throw new Refused(Problem.framework(409));
        }
        try {
            move.run();
        } finally {
            instance.endNext();
        }
    }

    private Caller person(Instance instance) {
        var owner = instance.owner;
        return (owner.person() ? callers.person(owner.number()) : callers.recorded("person 1337")).orElseThrow();
    }
}

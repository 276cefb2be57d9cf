package dev.altinncourier.sandbox.app;

import java.util.Set;

/** A right in an app's policy: who may do what in which tasks; {@code *} is every task, none at all included. */
public record PolicyRule(String who, Set<String> actions, Set<String> tasks) {

    /** Whether the rule gives somebody of this kind the right. */
    public boolean grants(String subject, String action, String task) {
        return who.equals(subject) && actions.contains(action) && (tasks.contains("*") || tasks.contains(task));
    }
}

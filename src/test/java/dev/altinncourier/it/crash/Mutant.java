package dev.altinncourier.it.crash;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Courier with one of its guards switched off, by what an operator could do too: a route replaced, a setting changed. The
 * harness must find something wrong with each of them, or it proves nothing.
 */
enum Mutant {
    NONE("nothing"),
    SETTLE_OFF("the settle time"),
    ADOPT_OFF("the taking over of a lost instance", "find-instance"),
    COMPARE_OFF("the fresh look before `process/next`", "advance-process", "settle-unknown-call"),
    INTENT_LATE("the journaling of the intent before the call (it comes after)", "call-altinn");

    private static final String READ_INSTANCE = "- to:\n *uri: direct:read-instance\n";
    private static final String READ_PROCESS = "- to:\n *uri: direct:read-process\n";

    final String title;
    final Set<String> routes;

    Mutant(String title, String... routes) {
        this.title = title;
        this.routes = Set.of(routes);
    }

    /** How long a lost answer is waited for. */
    String settle() {
        return this == SETTLE_OFF ? "0s" : "6s";
    }

    /** A route as this mutant has it. */
    String change(String name, String route) {
        if (!routes.contains(name)) {
            return route;
        }
        return switch (this) {
            case ADOPT_OFF -> without("- process:\n *ref: adoptInstance\n(?s:.*)", route);
            case COMPARE_OFF -> without(READ_PROCESS, name.equals("advance-process") ? readOnlyOnce(route) : route);
            case INTENT_LATE -> intentAfterTheCall(route);
            default -> throw new IllegalStateException(this + " changes no route");
        };
    }

    /** What the journal remembers is believed; without it, the instance is read. */
    private static String readOnlyOnce(String route) {
        var guarded =
                """
                - filter:
                    expression:
                      simple:
                        expression: "${body.madeInstance.task} == null"
                    steps:
                      - to:
                          uri: direct:read-instance
                """;
        var found = Pattern.compile("(?m)^( *)" + READ_INSTANCE).matcher(route);
        if (!found.find()) {
            throw new IllegalStateException("the instance is not read in " + route);
        }
        var once = guarded.indent(found.group(1).length());
        return route.substring(0, found.start()) + once + route.substring(found.end());
    }

    /** An intent that is written when the answer is there: nothing else of the flow changes. */
    private static String intentAfterTheCall(String route) {
        var late = without("- process:\n *ref: journalIntent\n", route);
        var read = Pattern.compile("(?m)^( *)- process:\n *ref: readAnswer\n").matcher(late);
        if (!read.find()) {
            throw new IllegalStateException("no answer is read in " + route);
        }
        var intent = "- process:\n    ref: journalIntent\n".indent(read.group(1).length());
        return late.substring(0, read.start()) + intent + late.substring(read.start());
    }

    private static String without(String step, String route) {
        var found = Pattern.compile("(?m)^ *" + step).matcher(route);
        if (!found.find()) {
            throw new IllegalStateException(step + " is not in " + route);
        }
        return found.replaceFirst("");
    }
}

package dev.altinncourier.it.crash;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes courier die at a point, as soon as a submission of a cell comes there. {@link Runtime#halt} ends the process
 * without any clean-up.
 *
 * @param call the kind of call that it is about, empty where any will do
 * @param cell how the keys of the submissions begin that are to be hit; others pass
 */
record Halt(HaltPoint point, String call, String cell) {

    static final int EXIT_CODE = 137;

    /** What the step needs, as a file of its own. */
    static final String RUNTIME =
            """
            - beans:
                - name: runtime
                  type: java.lang.Runtime
                  factoryMethod: getRuntime
            """;

    private static final String STEP =
            """
            - filter:
                expression:
                  simple:
                    expression: "%s"
                steps:
                  - bean:
                      ref: runtime
                      method: halt(137)
            """;

    /** A route with the step in it, where it is one of this point's. */
    String addTo(String name, String route) {
        var changed = route;
        for (var place : point.places) {
            changed = place.route().equals(name) ? with(place, changed) : changed;
        }
        return changed;
    }

    private String with(HaltPoint.Place place, String route) {
        var step = Pattern.compile("(?m)^( *)- process:\\n *ref: " + place.step() + "\\n")
                .matcher(route);
        if (!step.find()) {
            throw new IllegalStateException(place + " is not in the route");
        }
        // Wherever the step stands: an error policy has it once for each kind of failure.
        return step.replaceAll(found -> {
            var halt = STEP.formatted(condition()).indent(found.group(1).length());
            return Matcher.quoteReplacement(place.before() ? halt + found.group() : found.group() + halt);
        });
    }

    private String condition() {
        var ours = "${" + point.key + "} startsWith '" + cell + "'";
        return call.isEmpty() ? ours : ours + " && ${variable." + point.call + ".kind} == '" + call + "'";
    }
}

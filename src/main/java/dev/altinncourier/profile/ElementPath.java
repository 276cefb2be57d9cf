package dev.altinncourier.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in an XML document, in the small part of XPath that can be followed while the document streams by. A path
 * starts with {@code /} (from the root) or {@code //} (anywhere); each step is {@code name}, {@code prefix:name},
 * {@code *} or {@code *[local-name()='name']}. Namespaces are ignored.
 */
public final class ElementPath {

    private static final String ANY = "*";
    private static final Pattern BY_NAME =
            Pattern.compile("(?:[\\p{L}_][\\p{L}\\p{N}_.-]*:)?([\\p{L}_][\\p{L}\\p{N}_.-]*)");
    private static final Pattern BY_LOCAL_NAME =
            Pattern.compile("\\*\\[\\s*local-name\\(\\s*\\)\\s*=\\s*(['\"])([\\p{L}_][\\p{L}\\p{N}_.-]*)\\1\\s*]");

    private final boolean anywhere;
    private final List<String> steps;

    private ElementPath(boolean anywhere, List<String> steps) {
        this.anywhere = anywhere;
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException with what is supported, when it is another kind of expression
     */
    public static ElementPath parse(String expression) {
        var text = expression.strip();
        boolean anywhere = text.startsWith("//");
        if (!text.startsWith("/") || text.endsWith("/")) {
            throw unsupported(expression);
        }
        var steps = new ArrayList<String>();
        for (var step : text.substring(anywhere ? 2 : 1).split("/", -1)) {
            steps.add(name(step.strip(), expression));
        }
        return new ElementPath(anywhere, steps);
    }

    /**
     * Whether an element stands at this place.
     *
     * @param localNames the local names from the root element down to the element itself
     */
    public boolean matches(List<String> localNames) {
        int above = localNames.size() - steps.size();
        if (above < 0 || (above > 0 && !anywhere)) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!step.equals(ANY) && !step.equals(localNames.get(above + i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return (anywhere ? "//" : "/") + String.join("/", steps);
    }

    private static String name(String step, String expression) {
        if (step.equals(ANY)) {
            return ANY;
        }
        var byLocalName = BY_LOCAL_NAME.matcher(step);
        if (byLocalName.matches()) {
            return byLocalName.group(2);
        }
        var byName = BY_NAME.matcher(step);
        if (byName.matches()) {
            return byName.group(1);
        }
        throw unsupported(expression);
    }

    private static IllegalArgumentException unsupported(String expression) {
        return new IllegalArgumentException("not a supported XPath: " + expression
                + "; supported are /a/b, //b, *, and *[local-name()='b'] as steps (namespaces are ignored)");
    }
}

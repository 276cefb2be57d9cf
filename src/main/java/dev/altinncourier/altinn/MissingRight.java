package dev.altinncourier.altinn;

import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says which right a 403 is about: Altinn does not, but the call that met it does (contract 1.3). */
final class MissingRight {

    private static final Pattern APP = Pattern.compile("/([a-z0-9-]+)/([a-z0-9-]+)/.*");

    private MissingRight() {}

    /** The problem, with the action, the task and the resource of the call in its words. */
    static Problem named(Problem problem, AltinnCall call) {
        var action = action(call);
        var task = isMarked(call) ? TaskMark.elementId(call.about()) : "";
        var resource = resource(call);
        var summary = new Text(
                problem.summary().nb() + " Det gjelder handlingen " + action + before(" i oppgaven ", task)
                        + before(" på ressursen ", resource) + ".",
                problem.summary().en() + " It is about the action " + action + before(" in the task ", task)
                        + before(" on the resource ", resource) + ".");
        return new Problem(
                problem.category(), problem.rule(), summary, problem.nextAction(), problem.issues(), problem.answer());
    }

    /** The action as policies name it; the one of a task follows from its type. */
    private static String action(AltinnCall call) {
        return switch (call.kind()) {
            case INSTANTIATE -> "instantiate";
            case PUT_DATA, POST_DATA, DELETE_DATA -> "write";
            case DELETE_INSTANCE, DISCARD -> "delete";
            case NEXT -> isMarked(call) ? ofTask(TaskMark.type(call.about())) : "process/next";
            default -> "read";
        };
    }

    private static boolean isMarked(AltinnCall call) {
        return call.kind() == AltinnCall.Kind.NEXT && call.about().indexOf('#') >= 0;
    }

    private static String ofTask(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "confirmation" -> "confirm";
            case "signing" -> "sign";
            case "payment" -> "pay";
            default -> "write";
        };
    }

    /** An app's calls begin with its name; a call to the platform is about no single app. */
    private static String resource(AltinnCall call) {
        var path = APP.matcher(call.uri().getPath());
        boolean app = path.matches() && call.kind() != AltinnCall.Kind.FIND_INSTANCES;
        return app ? "app_" + path.group(1) + "_" + path.group(2) : "";
    }

    private static String before(String words, String name) {
        return name.isEmpty() ? "" : words + name;
    }
}

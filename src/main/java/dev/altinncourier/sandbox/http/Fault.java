package dev.altinncourier.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A planned fault: which calls it hits, how often, and what happens to them (contract: simulator items 8 and 21). */
public final class Fault {

    /** What happens to a call that is hit. */
    public enum Kind {
        /** The connection breaks and nothing happens. */
        RESET_BEFORE,
        /** Everything happens, then the connection breaks. */
        RESET_AFTER,
        /** The connection breaks at once, everything happens later. */
        LOST_EARLY,
        /** A gateway answers with a status; nothing happens. */
        STATUS,
        /** A gateway answers with a page; nothing happens. */
        HTML,
        /** It takes a while before the call is looked at. */
        SLOW,
        /** The call is looked at, but its effect takes a while; a lock is held meanwhile. */
        SLOW_EFFECT,
        /** The app dies when so many parts of an instantiation are stored: the connection breaks, the rest never comes. */
        HALF_DONE,
        /** Nobody says 100 Continue. */
        DROP_100;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private static final Set<String> KNOWN = Set.of(
            "on",
            "app",
            "kind",
            "status",
            "retryAfter",
            "delayMs",
            "effectAfterMs",
            "noEffect",
            "parts",
            "times",
            "probability",
            "skip",
            "body",
            "contentType");

    private final JsonNode rule;
    private final Kind kind;
    private final AtomicInteger skip;
    private final AtomicInteger times;

    private Fault(JsonNode rule) {
        this.rule = rule;
        this.kind = Kind.of(rule.path("kind").asText());
        this.skip = new AtomicInteger(rule.path("skip").asInt(0));
        this.times = new AtomicInteger(rule.path("times").asInt(1));
    }

    static Fault parse(JsonNode rule) {
        for (var names = rule.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("unknown key in a fault: " + name);
            }
        }
        return new Fault(rule);
    }

    /** Whether this call is hit; every question counts against {@code skip} and {@code times}. */
    boolean hits(Operation operation, String app) {
        var on = rule.path("on").asText("any");
        var counted = operation != Operation.CONTROL && (on.equals("any") || on.equals(operation.word()));
        if (!counted || !app.equals(rule.path("app").asText(app))) {
            return false;
        }
        if (ThreadLocalRandom.current().nextDouble() >= rule.path("probability").asDouble(1)) {
            return false;
        }
        return skip.getAndUpdate(left -> Math.max(0, left - 1)) <= 0 && takeOne();
    }

    private boolean takeOne() {
        return times.getAndUpdate(left -> left > 0 ? left - 1 : left) != 0;
    }

    Kind kind() {
        return kind;
    }

    /** Time before the call is looked at, or before its effect, in milliseconds. */
    long delay() {
        return Math.max(
                1,
                rule.path(kind == Kind.LOST_EARLY ? "effectAfterMs" : "delayMs").asLong(1000));
    }

    /** Whether the call that is held back never comes to its effect, as when an app dies in the middle. */
    boolean dies() {
        return rule.path("noEffect").asBoolean();
    }

    /** Number of parts that are stored when the app dies. */
    int parts() {
        return rule.path("parts").asInt(0);
    }

    /** The answer of a gateway in front of Altinn. */
    Answer gatewayAnswer() {
        int status = rule.path("status").asInt(503);
        var page = "<html><head><title>" + status + "</title></head><body><h1>" + status
                + "</h1><p>The service is unavailable.</p></body></html>";
        var type = rule.path("contentType").asText(kind == Kind.HTML ? "text/html" : "text/plain");
        var answer = Answer.of(status, type, rule.path("body").asText(kind == Kind.HTML ? page : ""));
        return rule.has("retryAfter")
                ? answer.with("Retry-After", rule.path("retryAfter").asText())
                : answer;
    }

    JsonNode rule() {
        return rule;
    }
}

package dev.altinncourier.it.crash;

import java.util.Map;

/** What becomes of the answer of a call, and when its effect begins. */
enum AnswerFate {
    COMES("answer comes, effect at once", ""),
    COMES_LATE("answer comes, effect late", "\"kind\": \"slow-effect\", \"delayMs\": 800"),
    LOST("answer lost, effect at once", "\"kind\": \"reset-after\""),
    LOST_EARLY("answer lost, effect late", "\"kind\": \"lost-early\", \"effectAfterMs\": 3000");

    private static final Map<String, String> OPERATIONS =
            Map.of("INSTANTIATE", "instantiate", "POST_DATA", "postData", "PUT_DATA", "putData", "NEXT", "next");

    final String title;
    private final String rule;

    AnswerFate(String title, String rule) {
        this.title = title;
        this.rule = rule;
    }

    boolean losesAnswers() {
        return this == LOST || this == LOST_EARLY;
    }

    /** Whether the sandbox has to be told anything. */
    boolean isFault() {
        return !rule.isEmpty();
    }

    /** The rule for calls of a kind; -1 times is for ever. */
    String fault(String call, int times) {
        return "{\"on\": \"" + OPERATIONS.getOrDefault(call, "next") + "\", \"times\": " + times + ", " + rule + "}";
    }
}

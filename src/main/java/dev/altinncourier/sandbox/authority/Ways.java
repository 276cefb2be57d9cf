package dev.altinncourier.sandbox.authority;

import java.util.List;

/**
 * How the authority behaves for now: its verdict in the feedback and its reasons, what its validation says before,
 * whatever was sent, and how long each takes. An empty word leaves the decision to what was sent.
 */
public record Ways(Feedback feedback, Validation validation) {

    /** As at the start: everything is decided by what was sent, the feedback comes after a second. */
    public static final Ways USUAL =
            new Ways(new Feedback("", List.of(), 1000, true), new Validation("", List.of(), "", 500));

    /** Of the feedback: the verdict's very words, the reasons, the delay, and whether it comes by itself. */
    public record Feedback(String verdict, List<String> reasons, long delayMillis, boolean auto) {}

    /** Of the validation: its verdict, the reasons, how jobs end other than well, and how long they take. */
    public record Validation(String verdict, List<String> reasons, String job, long jobMillis) {}
}

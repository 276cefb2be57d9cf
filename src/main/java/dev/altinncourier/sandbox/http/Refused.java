package dev.altinncourier.sandbox.http;

/** A call that is refused: carries the answer from wherever a rule was found broken. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    /** Refuses with this answer. */
    public Refused(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /** What the caller is told. */
    public Answer answer() {
        return answer;
    }
}

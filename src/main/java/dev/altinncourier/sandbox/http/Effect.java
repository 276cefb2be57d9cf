package dev.altinncourier.sandbox.http;

/** What befalls a call when it begins to change something, and while it does: a planned fault, or nothing. */
public interface Effect {

    /** Nothing befalls it. */
    Effect UNDISTURBED = new Effect() {};

    /** Everything was checked, the change begins now. */
    default void begins() {}

    /** So many steps of the change are done. */
    default void reached(int steps) {}

    /** The app died in the middle; nobody tidies up after it. */
    final class Died extends RuntimeException {

        private static final long serialVersionUID = 1;

        Died() {
            super("the app died", null, false, false);
        }
    }
}

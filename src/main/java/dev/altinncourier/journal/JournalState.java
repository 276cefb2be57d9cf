package dev.altinncourier.journal;

/**
 * How the journal is.
 *
 * @param kind how it is
 * @param what is there, or is wrong
 * @param fix who must do what; empty when nothing is to be done
 */
public record JournalState(Kind kind, String what, String fix) {

    /** How it is. */
    public enum Kind {
        WELL,
        /** There is none yet: courier makes it. */
        UNMADE,
        BROKEN
    }

    /** One that can be used. */
    public static JournalState well(String what) {
        return new JournalState(Kind.WELL, what, "");
    }

    static JournalState unmade(String what) {
        return new JournalState(Kind.UNMADE, what, "start courier, which makes it");
    }

    /** One that cannot be used. */
    public static JournalState broken(String what, String fix) {
        return new JournalState(Kind.BROKEN, what, fix);
    }
}

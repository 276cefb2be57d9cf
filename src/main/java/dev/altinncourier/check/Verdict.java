package dev.altinncourier.check;

import java.util.List;

/**
 * What an authority's answer says.
 *
 * @param kind yes, yes but, no, or nothing that the profile knows
 * @param value the authority's own word for it, without personal numbers; empty where there was none
 * @param reasons why, in the authority's words, without personal numbers; the first ones
 */
public record Verdict(Kind kind, String value, List<String> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** Later ones outweigh earlier ones where an answer says several things. */
    public enum Kind {
        ACCEPTED,
        /** Accepted; the sender should know what was remarked. */
        REMARKS,
        /** A word that the profile does not know, or none: an operator looks. */
        UNKNOWN,
        REJECTED
    }
}

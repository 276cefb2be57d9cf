package dev.altinncourier.readback;

import java.util.List;

/**
 * What became of a form that was sent: what is missing from the stored one, and what has another value there. Holds
 * places only, never a value.
 *
 * @param lost what was sent and is not stored, in the order of the form; the first {@link #MOST_LISTED}
 * @param lostCount how many there are of them in all
 * @param changed XPaths of what is stored with another value, the app's calculations for instance; the first
 *     {@link #MOST_LISTED}
 * @param changedCount how many there are of them in all
 */
public record Comparison(List<Loss> lost, int lostCount, List<String> changed, int changedCount) {

    /** How many findings of each kind are listed; the rest is counted. */
    public static final int MOST_LISTED = 100;

    public Comparison {
        lost = List.copyOf(lost);
        changed = List.copyOf(changed);
    }

    /** Whether all that was sent is stored, be it with other values. */
    public boolean isLossless() {
        return lostCount == 0;
    }
}

package dev.altinncourier.outcome;

import java.util.List;

/**
 * What was found when Altinn's form was read back: places, never values. Kept as {@code read-back.json} until the
 * receipt is written, which repeats it.
 *
 * @param compared the sender's files whose stored form was compared
 * @param changed what is stored with another value, the app's calculations for instance; the first ones
 * @param changedCount how many there are in all
 * @param lost what is not stored and was accepted as lost by the profile; the first ones
 * @param lostCount how many there are in all
 */
public record ReadBack(List<String> compared, List<Place> changed, int changedCount, List<Place> lost, int lostCount) {

    public ReadBack {
        compared = List.copyOf(compared);
        changed = List.copyOf(changed);
        lost = List.copyOf(lost);
    }

    /**
     * A place in one of the sender's files.
     *
     * @param file the sender's name of it
     * @param xpath without namespaces; for an attachment what differs of it
     */
    public record Place(String file, String xpath) {}
}

package dev.altinncourier.readback;

import java.io.IOException;
import java.util.BitSet;

/** What differs between two forms, by the numbers of the sent one's elements and attributes. */
final class Differences {

    private final BitSet missing = new BitSet();
    private final BitSet emptied = new BitSet();
    private final BitSet defaulted = new BitSet();
    private final BitSet changed = new BitSet();

    /** Merges the items of both forms, sorted by key. */
    static Differences between(SortedItems sent, SortedItems stored, Digests digests) throws IOException {
        var differences = new Differences();
        long zero = digests.text(Spelling.ZERO);
        long noDate = digests.text(Spelling.NO_DATE);
        var there = stored.next();
        for (var item = sent.next(); item != null; item = sent.next()) {
            while (there != null && there.compareTo(item) < 0) {
                there = stored.next();
            }
            if (there == null || there.compareTo(item) > 0) {
                differences.missing.set(item.ordinal());
            } else if (there.value() != item.value()) {
                boolean isDefault = there.value() == zero || there.value() == noDate;
                differences.sort(there.value(), isDefault).set(item.ordinal());
            }
        }
        return differences;
    }

    private BitSet sort(long stored, boolean isDefault) {
        if (stored == Digests.BLANK) {
            return emptied;
        }
        return isDefault ? defaulted : changed;
    }

    boolean isNone() {
        return missing.isEmpty() && emptied.isEmpty() && defaulted.isEmpty() && changed.isEmpty();
    }

    /** Sent and not stored. */
    boolean isMissing(int ordinal) {
        return missing.get(ordinal);
    }

    /** Stored, but without the text that was sent. */
    boolean isEmptied(int ordinal) {
        return emptied.get(ordinal);
    }

    /** Stored as what a number, flag or date holds into which nothing was read. */
    boolean isDefaulted(int ordinal) {
        return defaulted.get(ordinal);
    }

    /** Stored with another value. */
    boolean isChanged(int ordinal) {
        return changed.get(ordinal);
    }
}

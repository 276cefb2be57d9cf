package dev.altinncourier.readback;

/** The place of an element or attribute, as 128 bits of a digest: the same place in both forms has the same key. */
record Key(long high, long low) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
        int first = Long.compare(high, other.high);
        return first != 0 ? first : Long.compare(low, other.low);
    }
}

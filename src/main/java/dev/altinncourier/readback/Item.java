package dev.altinncourier.readback;

import java.nio.ByteBuffer;

/**
 * One element or attribute of a form.
 *
 * @param key where it stands
 * @param value digest of its text; {@link Digests#BLANK} for none
 * @param ordinal its number in document order
 */
record Item(Key key, long value, int ordinal) implements Comparable<Item> {

    /** Bytes of one in a file. */
    static final int BYTES = 3 * Long.BYTES + Integer.BYTES;

    static Item read(ByteBuffer from) {
        return new Item(new Key(from.getLong(), from.getLong()), from.getLong(), from.getInt());
    }

    void write(ByteBuffer to) {
        to.putLong(key.high()).putLong(key.low()).putLong(value).putInt(ordinal);
    }

    @Override
    public int compareTo(Item other) {
        return key.compareTo(other.key);
    }
}

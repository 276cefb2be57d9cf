package dev.altinncourier.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads the table of contents of a zip before anything else does. The JDK takes the whole table into memory, tells an
 * encrypted entry from a damaged one only by words, and does not tell links at all.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_SIZE = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int UNIX = 3;
    private static final int OS_X = 19;
    private static final int FILE_TYPE = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;
    private static final int LARGEST = 16 << 20;

    private final FileChannel zip;
    private final int maxEntries;

    private ZipDirectory(FileChannel zip, int maxEntries) {
        this.zip = zip;
        this.maxEntries = maxEntries;
    }

    /**
     * Checks the table of contents.
     *
     * @throws ZipFault when there is none, or when an entry is encrypted or a link, or there are too many
     */
    static void check(Path file, int maxEntries) throws IOException {
        try (var zip = FileChannel.open(file)) {
            new ZipDirectory(zip, maxEntries).check();
        }
    }

    private void check() throws IOException {
        long end = end();
        var record = read(end, END_SIZE);
        long count = Short.toUnsignedLong(record.getShort(10));
        long size = Integer.toUnsignedLong(record.getInt(12));
        long start = end - size;
        if (hasZip64(end)) {
            long end64 = read(end - ZIP64_LOCATOR_SIZE, ZIP64_LOCATOR_SIZE).getLong(8);
            var record64 = read(end64, ZIP64_END_SIZE);
            require(record64.getInt(0) == ZIP64_END);
            count = record64.getLong(32);
            size = record64.getLong(40);
            start = end64 - size;
        }
        if (count > maxEntries || size > LARGEST) {
            throw new ZipFault(UnsafeInput.ZIP_TOO_MANY_ENTRIES, "");
        }
        checkEntries(read(start, (int) size), count);
    }

    /** The last place where an end record fits exactly: its comment ends where the file ends. */
    private long end() throws IOException {
        int length = (int) Math.min(zip.size(), END_SIZE + LONGEST_COMMENT);
        long from = zip.size() - length;
        var tail = read(from, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            int comment = tail.getInt(at) == END ? Short.toUnsignedInt(tail.getShort(at + 20)) : -1;
            if (comment == length - at - END_SIZE) {
                return from + at;
            }
        }
        throw new ZipFault(FileSetRule.UNREADABLE_ZIP, "");
    }

    private boolean hasZip64(long end) throws IOException {
        return end >= ZIP64_LOCATOR_SIZE
                && read(end - ZIP64_LOCATOR_SIZE, ZIP64_LOCATOR_SIZE).getInt(0) == ZIP64_LOCATOR;
    }

    private static void checkEntries(ByteBuffer table, long count) throws ZipFault {
        for (long i = 0; i < count; i++) {
            require(table.remaining() >= ENTRY_SIZE);
            int at = table.position();
            require(table.getInt(at) == ENTRY);
            int nameLength = Short.toUnsignedInt(table.getShort(at + 28));
            int extras = Short.toUnsignedInt(table.getShort(at + 30)) + Short.toUnsignedInt(table.getShort(at + 32));
            require(table.remaining() >= ENTRY_SIZE + nameLength + extras);
            checkEntry(table, at, new String(table.array(), at + ENTRY_SIZE, nameLength, StandardCharsets.UTF_8));
            table.position(at + ENTRY_SIZE + nameLength + extras);
        }
        require(!table.hasRemaining());
    }

    private static void checkEntry(ByteBuffer table, int at, String name) throws ZipFault {
        if ((table.getShort(at + 8) & 1) != 0) {
            throw new ZipFault(UnsafeInput.ZIP_ENCRYPTED, name);
        }
        int madeBy = table.get(at + 5);
        int type = (table.getInt(at + 38) >>> 16) & FILE_TYPE;
        if ((madeBy == UNIX || madeBy == OS_X) && type != 0 && type != REGULAR && type != DIRECTORY) {
            throw new ZipFault(UnsafeInput.ZIP_LINK, name);
        }
    }

    private ByteBuffer read(long from, int length) throws IOException {
        require(from >= 0 && length >= 0 && from + length <= zip.size());
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && zip.read(buffer, from + buffer.position()) >= 0) {
            // A channel may give less than was asked for.
        }
        require(!buffer.hasRemaining());
        return buffer.flip();
    }

    private static void require(boolean condition) throws ZipFault {
        if (!condition) {
            throw new ZipFault(FileSetRule.UNREADABLE_ZIP, "");
        }
    }
}

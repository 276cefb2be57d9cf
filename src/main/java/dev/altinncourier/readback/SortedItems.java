package dev.altinncourier.readback;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts the items of a form in the order of their keys. As many as fit into one chunk stay in memory; more go to a
 * temporary file in sorted runs, which are merged while they are read. The file has no name and ends with its use.
 */
final class SortedItems implements Closeable {

    private static final int CHUNK = 16_384;
    private static final int READ_AHEAD = 128;

    private final Item[] chunk = new Item[CHUNK];
    private final List<Run> runs = new ArrayList<>();
    private final PriorityQueue<Run> open = new PriorityQueue<>();
    private int filled;
    private @Nullable FileChannel file;

    void add(Item item) throws IOException {
        if (filled == CHUNK) {
            spill();
        }
        chunk[filled++] = item;
    }

    /** Ends the adding; {@link #next()} gives the first item then. */
    void sort() throws IOException {
        Arrays.sort(chunk, 0, filled);
        if (file == null) {
            runs.add(new Run(null, filled));
        } else {
            spill();
        }
        for (var run : runs) {
            if (run.advance()) {
                open.add(run);
            }
        }
    }

    /** The item with the next higher key; null after the last. */
    @Nullable
    Item next() throws IOException {
        var run = open.poll();
        if (run == null) {
            return null;
        }
        var item = run.item();
        if (run.advance()) {
            open.add(run);
        }
        return item;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private void spill() throws IOException {
        Arrays.sort(chunk, 0, filled);
        var channel = file == null ? scratch() : file;
        file = channel;
        var bytes = ByteBuffer.allocate(filled * Item.BYTES);
        for (int i = 0; i < filled; i++) {
            chunk[i].write(bytes);
        }
        bytes.flip();
        long start = channel.size();
        while (bytes.hasRemaining()) {
            channel.write(bytes, start + bytes.position());
        }
        runs.add(new Run(start, filled));
        filled = 0;
    }

    /** Deleted at once where the system can, so that not even a killed process leaves it behind. */
    private static FileChannel scratch() throws IOException {
        return FileChannel.open(
                Files.createTempFile("courier-readback", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Items in order, in the file or in the chunk. */
    private final class Run implements Comparable<Run> {

        private final @Nullable Long start;
        private final int count;
        private final ByteBuffer ahead;
        private int taken;
        private @Nullable Item item;

        /** @param start where it begins in the file; null for the chunk */
        Run(@Nullable Long start, int count) {
            this.start = start;
            this.count = count;
            this.ahead = ByteBuffer.allocate(start == null ? 0 : READ_AHEAD * Item.BYTES)
                    .limit(0);
        }

        Item item() {
            if (item == null) {
                throw new IllegalStateException("the run is at its end");
            }
            return item;
        }

        boolean advance() throws IOException {
            if (taken == count) {
                return false;
            }
            item = start == null ? chunk[taken] : read(start);
            taken++;
            return true;
        }

        private Item read(long from) throws IOException {
            if (!ahead.hasRemaining()) {
                ahead.clear().limit(Math.min(READ_AHEAD, count - taken) * Item.BYTES);
                long at = from + (long) taken * Item.BYTES;
                while (ahead.hasRemaining()) {
                    if (channel().read(ahead, at + ahead.position()) < 0) {
                        throw new IOException("a temporary file was cut");
                    }
                }
                ahead.flip();
            }
            return Item.read(ahead);
        }

        private FileChannel channel() {
            if (file == null) {
                throw new IllegalStateException("a run without a file");
            }
            return file;
        }

        @Override
        public int compareTo(Run other) {
            return item().compareTo(other.item());
        }
    }
}

package dev.altinncourier.route;

import dev.altinncourier.journal.JournalCompaction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts the journal's file in order, unless the disk is full or read-only: then whatever is written may fail. */
@Singleton
@Named("compactJournal")
final class CompactJournal implements Processor {

    private final JournalCompaction compaction;
    private final StorageWatch storage;

    CompactJournal(JournalCompaction compaction, StorageWatch storage) {
        this.compaction = compaction;
        this.storage = storage;
    }

    @Override
    public void process(Exchange exchange) {
        if (storage.now().open()) {
            compaction.run();
        }
    }
}

package dev.altinncourier.route;

import dev.altinncourier.journal.JournalCompaction;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts the journal's file in order, also when hardly any room is left, but not when nothing can be written. */
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
        if (!storage.now().unwritable()) {
            compaction.run();
        }
    }
}

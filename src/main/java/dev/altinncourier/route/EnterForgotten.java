package dev.altinncourier.route;

import dev.altinncourier.journal.JournalProbe;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Enters what was claimed and is not in the journal: because it could not be written just then, or because it failed
 * before the entry was on the disk. Looks only after something went wrong.
 */
@Singleton
@Named("enterForgotten")
final class EnterForgotten implements Processor {

    private final Recovery recovery;
    private final JournalProbe journal;
    private long failuresSeen;
    private volatile boolean missed;

    EnterForgotten(Recovery recovery, JournalProbe journal) {
        this.recovery = recovery;
        this.journal = journal;
    }

    /** Something may have been claimed and not entered. */
    void missed() {
        missed = true;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        long failures = journal.failures();
        if (missed || failures != failuresSeen) {
            missed = false;
            try {
                recovery.enterClaimed();
                failuresSeen = failures;
            } catch (IOException | RuntimeException e) {
                missed = true;
                throw e;
            }
        }
    }
}

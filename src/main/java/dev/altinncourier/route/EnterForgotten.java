package dev.altinncourier.route;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.journal.JournalConfig;
import dev.altinncourier.journal.JournalProbe;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Enters what was claimed and is not in the journal: because it could not be written just then, or because it failed
 * before the entry was on the disk; and what was put back while somebody still had the end of its former series to write.
 * Looks only after one of these; and where several nodes share a journal, once in each lease, after what one of them had claimed
 * when it died for good.
 */
@Singleton
@Named("enterForgotten")
final class EnterForgotten implements Processor {

    private final Recovery recovery;
    private final SubmissionJournal submissions;
    private final JournalProbe journal;

    /** As many as submissions can be in hand, at most. */
    private final Map<SubmissionId, ClaimedDrop> later = new ConcurrentHashMap<>();

    private final @Nullable Duration others;

    private long lookedAt = System.nanoTime();
    private long failuresSeen;
    private volatile boolean missed;

    EnterForgotten(Recovery recovery, SubmissionJournal submissions, JournalProbe journal, JournalConfig config) {
        this.others = config.url().isPresent() ? config.lease() : null;
        this.recovery = recovery;
        this.submissions = submissions;
        this.journal = journal;
    }

    /** Somebody is still at the former series of what was claimed. */
    void enterLater(ClaimedDrop claimed) {
        later.put(claimed.id(), claimed);
    }

    /** Something may have been claimed and not entered. */
    void missed() {
        missed = true;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        later.values().removeIf(this::isOverOrEntered);
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
        if (others != null && System.nanoTime() - lookedAt > others.toNanos()) {
            lookedAt = System.nanoTime();
            recovery.lookAfterOthers();
        }
    }

    /** One that does not lie in work any more was entered by another node, and is with that one or through. */
    private boolean isOverOrEntered(ClaimedDrop drop) {
        return !Files.isDirectory(drop.folder())
                || submissions.receive(drop.id(), drop.key(), drop.profile(), drop.folder());
    }
}

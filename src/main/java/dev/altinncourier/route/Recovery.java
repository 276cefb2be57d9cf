package dev.altinncourier.route;

import dev.altinncourier.intake.Claims;
import dev.altinncourier.journal.JournalConfig;
import dev.altinncourier.journal.Leases;
import dev.altinncourier.journal.SubmissionJournal;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;

/**
 * Makes journal and folders agree before anything new is picked up: what a crash left claimed but not entered is
 * entered, and what the process before was working on is due at once.
 */
@Singleton
final class Recovery {

    private static final int AFTER_THE_CHECKS = 10;

    /** At once: the lock on the base folder says that no other courier can be about to move a drop in. */
    private static final Duration ABANDONED = Duration.ZERO;

    private final Claims claims;
    private final SubmissionJournal journal;
    private final Entering entering;
    private final Leases leases;
    private final JournalConfig config;

    Recovery(Claims claims, SubmissionJournal journal, Entering entering, Leases leases, JournalConfig config) {
        this.claims = claims;
        this.journal = journal;
        this.entering = entering;
        this.leases = leases;
        this.config = config;
    }

    void recover(@Observes @Priority(AFTER_THE_CHECKS) StartupEvent start) throws IOException {
        int resumed = leases.releaseEarlier();
        int entered = enterClaimed();
        removeAbandoned();
        if (resumed + entered > 0) {
            Log.infof("resumes %d submissions; %d more were claimed and not entered", resumed, entered);
        }
    }

    /** Where other nodes work on the base folder, what one of them is about to fill shows a sign of life within a lease. */
    private void removeAbandoned() throws IOException {
        claims.removeAbandoned(config.url().isEmpty() ? ABANDONED : config.lease());
    }

    /** Does for nodes that died for good what they would have done at their next start. */
    void lookAfterOthers() throws IOException {
        enterClaimed();
        removeAbandoned();
    }

    /**
     * Enters what was claimed and is not under way in the journal.
     *
     * @return how many there were
     */
    int enterClaimed() throws IOException {
        var orphans = claims.orphans(journal::isOpen);
        for (var orphan : orphans) {
            entering.enter(orphan);
        }
        return orphans.size();
    }
}

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

    /** Where other nodes work on the base folder: longer than one of them can be about to move a drop in. */
    private static final Duration ABANDONED_BY_ANOTHER = Duration.ofMinutes(10);

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
        claims.removeAbandoned(config.url().isEmpty() ? ABANDONED : ABANDONED_BY_ANOTHER);
        if (resumed + entered > 0) {
            Log.infof("resumes %d submissions; %d more were claimed and not entered", resumed, entered);
        }
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

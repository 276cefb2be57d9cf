package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.Waits;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts what keeps a submission from going on, and since when it does. */
@Singleton
final class TroubleLog {

    /** The trouble that is none: the authority takes its time. */
    static final String FEEDBACK = Waits.RULE + "feedback";

    /** The same where a person's turn has come. */
    static final String PERSON = Waits.RULE + "person";

    /** The same where the authority validates what was uploaded. */
    static final String VALIDATION = Waits.RULE + "validation";

    /** Altinn has not scanned all files yet. */
    static final String SCAN = "scan-pending";

    /** Only a 403 that stays is believed, so its own time counts. */
    static final String FORBIDDEN = "forbidden";

    /** Courier's own disk: no attempt at Altinn. */
    static final String OWN_FILES = "own-files";

    private final Clock clock;

    TroubleLog(Clock clock) {
        this.clock = clock;
    }

    /** The trouble met once more. */
    Trouble again(JournalEntry entry, String rule) {
        var before = entry.trouble();
        if (before != null && before.rule().equals(rule)) {
            return new Trouble(before.since(), rule, before.failures() + 1);
        }
        if (before == null || isWait(before) || rule.equals(FORBIDDEN)) {
            return new Trouble(clock.instant(), rule, 1);
        }
        // One trouble after another is one long trouble: else two that take turns would never be given up.
        return new Trouble(before.since(), rule, 1);
    }

    /** A wait that is no trouble: what kept the submission before counts no more. */
    Trouble newWait(JournalEntry entry, String rule) {
        var before = entry.trouble();
        return before != null && before.rule().equals(rule)
                ? new Trouble(before.since(), rule, before.failures() + 1)
                : new Trouble(clock.instant(), rule, 1);
    }

    /** The trouble as it was: nobody was called, so nothing has failed once more. */
    Trouble unchanged(JournalEntry entry, String rule) {
        @Nullable Trouble before = entry.trouble();
        return before == null || isWait(before) ? new Trouble(clock.instant(), rule, 0) : before;
    }

    private static boolean isWait(Trouble trouble) {
        return trouble.rule().startsWith(Waits.RULE);
    }

    boolean hasLasted(Trouble trouble, Duration limit) {
        return clock.instant().isAfter(trouble.since().plus(limit));
    }
}

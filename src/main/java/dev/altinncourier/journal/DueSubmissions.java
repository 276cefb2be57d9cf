package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through the journal for what could be taken up now: due, nobody's, and the first of its key. */
@Singleton
public class DueSubmissions {

    /**
     * Its time has come; or the clock was set back since it was put aside, and its due time means nothing any more. Then
     * it is looked at once too early, which costs nothing. Parameters: now, and {@link #afterAStep}.
     */
    static final String IS_DUE = "(due_at <= ? OR changed_at > ?)";

    /** How far in the future a change must lie to show that the clock was set back, and is not just another node's. */
    private static final Duration STEP = Duration.ofMinutes(1);

    /** Whatever its profile. */
    static final Queue ALL = new Queue("", "state, ");

    static final Queue ONE_PROFILE = new Queue(" AND profile = ?", "state, profile, ");

    private final Database database;
    private final Clock clock;

    DueSubmissions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The longest due first, without those of some profiles, however many of theirs are due. */
    public List<SubmissionId> except(Set<String> profiles, int atMost) {
        return list(profiles.isEmpty() ? ALL : Queue.except(profiles.size()), profiles, atMost);
    }

    /** Those of one profile, longest due first. */
    public List<SubmissionId> of(String profile, int atMost) {
        return list(ONE_PROFILE, Set.of(profile), atMost);
    }

    /** By which profile a submission is sent; empty when the journal does not know it. */
    public Optional<String> profileOf(SubmissionId id) {
        return database
                .list(row -> row.getString(1), "SELECT profile FROM submission WHERE id = ?", id.value())
                .stream()
                .findFirst();
    }

    /**
     * How many submissions are in hand: worked on, or only not taken up yet. Those that wait for somebody or for better times
     * are not counted.
     *
     * @param atMost beyond which it does not matter how many there are
     */
    public int inHand(int atMost) {
        long now = clock.millis();
        return database.list(
                        row -> row.getInt(1),
                        "SELECT COUNT(*) FROM (SELECT id FROM submission WHERE state = 'OPEN' AND (due_at <= ?"
                                + " OR lease_until >= ?) LIMIT ?) AS counted",
                        now,
                        now,
                        atMost)
                .get(0);
    }

    static long afterAStep(long now) {
        return now + STEP.toMillis();
    }

    private List<SubmissionId> list(Queue queue, Collection<String> profiles, int atMost) {
        long now = clock.millis();
        var found = new LinkedHashSet<>(list(queue.due(), now, now, profiles, atMost));
        if (found.size() < atMost) {
            found.addAll(list(queue.changedLater(), afterAStep(now), now, profiles, atMost - found.size()));
        }
        return List.copyOf(found);
    }

    private List<SubmissionId> list(String sql, long until, long now, Collection<String> profiles, int atMost) {
        var values = new ArrayList<Object>(List.of(until, now));
        values.addAll(profiles);
        values.add(atMost);
        return database.list(row -> new SubmissionId(row.getString(1)), sql, values.toArray());
    }

    /**
     * What is asked of the journal, in the order of an index each: whatever waits, only its front is read. The two parts of
     * {@link #IS_DUE} are asked for one after the other, since an OR of them would have no order.
     *
     * @param condition for the profile
     * @param order the columns of the index before the time
     */
    record Queue(String condition, String order) {

        static Queue except(int profiles) {
            var marks = String.join(", ", Collections.nCopies(profiles, "?"));
            return new Queue(" AND profile NOT IN (" + marks + ")", ALL.order);
        }

        String due() {
            return select("due_at <= ?", order + "due_at, id");
        }

        /** Hardly ever any. */
        String changedLater() {
            return select("changed_at > ?", "state, changed_at");
        }

        private String select(String time, String ordered) {
            return "SELECT id FROM submission WHERE state = 'OPEN' AND " + time + " AND lease_until < ?" + condition
                    + " AND " + KeyOrder.IS_FIRST + " ORDER BY " + ordered + " LIMIT ?";
        }
    }
}

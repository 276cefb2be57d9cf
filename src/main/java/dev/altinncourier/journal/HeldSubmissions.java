package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who waits for a hold to end, and since when those that met the fault themselves have met it. */
@Singleton
public class HeldSubmissions {

    private static final int PAGE = 100;

    private final Database database;
    private final JournalRows rows;
    private final Clock clock;

    HeldSubmissions(Database database, JournalRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes that a submission waits, and has met nothing itself. */
    public void join(SubmissionId id, String subject) {
        int known =
                database.change("UPDATE held_submission SET subject = ? WHERE submission_id = ?", subject, id.value());
        if (known == 0) {
            database.change(
                    "INSERT INTO held_submission (submission_id, subject, looked_at) VALUES (?, ?, 0)",
                    id.value(),
                    subject);
        }
    }

    /**
     * Notes that a submission met the fault itself.
     *
     * @param point how far it had come: one that has come further meets another fault
     * @return since when it has met it at this point
     */
    public Instant met(SubmissionId id, String subject, String point) {
        join(id, subject);
        long now = clock.millis();
        database.change(
                "UPDATE held_submission SET failed_since = CASE WHEN point = ? THEN failed_since ELSE ? END, looked_at = ?"
                        + " WHERE submission_id = ?",
                point,
                now,
                now,
                id.value());
        database.change("UPDATE held_submission SET point = ? WHERE submission_id = ?", point, id.value());
        return since(id).orElseThrow();
    }

    /** How many submissions wait for a hold. */
    public int waiting(String subject) {
        return database.list(
                        row -> row.getInt(1),
                        "SELECT COUNT(*) FROM held_submission h JOIN submission s ON s.id = h.submission_id"
                                + " WHERE h.subject = ? AND s.state = 'OPEN'",
                        subject)
                .get(0);
    }

    /** How many submissions of each profile are under way, whatever keeps them. */
    public Map<String, Integer> underWay() {
        var counts = new TreeMap<String, Integer>();
        database.list(
                row -> counts.put(row.getString(1), row.getInt(2)) == null,
                "SELECT profile, COUNT(*) FROM submission WHERE state = 'OPEN' GROUP BY profile");
        return Collections.unmodifiableMap(counts);
    }

    /** Who looks next: of those that have the point before them and could see it mended, who has not for longest. */
    Optional<SubmissionId> next(Hold hold) {
        long now = clock.millis();
        for (int from = 0; ; from += PAGE) {
            var page = waiting(hold.subject(), now, from);
            var next = page.stream()
                    .filter(entry -> entry.submission() == null || hold.isAheadOf(entry.submission()))
                    .map(JournalEntry::id)
                    .findFirst();
            if (next.isPresent() || page.size() < PAGE) {
                return next;
            }
        }
    }

    private List<JournalEntry> waiting(String subject, long now, int from) {
        return database.list(
                rows::entry,
                "SELECT " + JournalRows.COLUMNS + " FROM held_submission h JOIN submission s ON s.id = h.submission_id"
                        + " WHERE h.subject = ? AND s.state = 'OPEN'"
                        + " ORDER BY CASE WHEN s.lease_until < ? THEN 0 ELSE 1 END, h.looked_at, h.submission_id"
                        + " LIMIT ? OFFSET ?",
                subject,
                now,
                PAGE,
                from);
    }

    private Optional<Instant> since(SubmissionId id) {
        return database
                .list(
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        "SELECT failed_since FROM held_submission WHERE submission_id = ?",
                        id.value())
                .stream()
                .findFirst();
    }
}

package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when a submission waits for somebody in Altinn, and in which task. Notes beside the calls: an entry's trouble is
 * replaced by each outage in between, and a deadline must not begin anew with it.
 */
@Singleton
public class Waits {

    /** What the rules of all waits begin with that are no trouble. */
    public static final String RULE = "await-";

    static final String AWAITED = "AWAITED";
    static final String LEFT = "LEFT";

    private final Database database;
    private final Leases leases;
    private final Clock clock;

    Waits(Database database, Leases leases, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * One wait.
     *
     * @param mark of the task that the process stood in
     * @param since when courier first saw it there in this series
     * @param left when courier saw that it had been left; null while it waits
     */
    public record Wait(String mark, Instant since, @Nullable Instant left) {}

    /** Notes that the wait in a task begins. */
    public void begin(SubmissionId id, String mark) {
        note(id, AWAITED, mark);
    }

    /** Notes that the task has been left. */
    public void end(SubmissionId id, String mark) {
        note(id, LEFT, mark);
    }

    /** The wait that began last, whether it has ended or not. */
    public Optional<Wait> last(SubmissionId id) {
        return all(id).stream().reduce((first, second) -> second);
    }

    /** All waits, in the order in which they began. */
    public List<Wait> all(SubmissionId id) {
        var waits = new ArrayList<Wait>();
        for (var note : notes(id, "kind IN ('" + AWAITED + "', '" + LEFT + "')")) {
            if (note.kind().equals(AWAITED)) {
                waits.add(new Wait(note.mark(), note.at(), null));
            } else if (!waits.isEmpty()) {
                int last = waits.size() - 1;
                waits.set(last, new Wait(waits.get(last).mark(), waits.get(last).since(), note.at()));
            }
        }
        return List.copyOf(waits);
    }

    /** The marks of the tasks that the process has stood in, as far as courier knows, in the order of their first time. */
    public List<String> visited(SubmissionId id) {
        var marks = new LinkedHashSet<String>();
        notes(id, "kind IN ('NEXT', '" + AWAITED + "')").forEach(note -> marks.add(note.mark()));
        return List.copyOf(marks);
    }

    private record Note(String kind, String mark, Instant at) {}

    private List<Note> notes(SubmissionId id, String condition) {
        return database.list(
                row -> new Note(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))),
                "SELECT kind, about, intended_at FROM altinn_call WHERE submission_id = ? AND result = 'DONE' AND "
                        + condition + " ORDER BY number",
                id.value());
    }

    private void note(SubmissionId id, String kind, String mark) {
        long now = clock.millis();
        leases.change(
                id,
                "INSERT INTO altinn_call (submission_id, kind, about, intended_at, settled_at, result)"
                        + " VALUES (?, ?, ?, ?, ?, 'DONE')",
                id.value(),
                kind,
                mark,
                now,
                now);
    }
}

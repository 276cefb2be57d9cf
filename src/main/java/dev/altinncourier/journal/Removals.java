package dev.altinncourier.journal;

import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was taken out of a submission: parts between two series, and whole drafts. Notes beside the calls. */
@Singleton
public class Removals {

    static final String REMOVED = "REMOVED";
    static final String GONE = "GONE";
    static final String KEPT = "KEPT";
    static final String DISCARDED = "DISCARDED";
    static final String DELETED = "DELETE_DATA";

    private final Database database;
    private final Clock clock;

    Removals(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes a part that the sender has taken out: its element is to be deleted. */
    public void intend(SubmissionId id, RemovedPart part) {
        note(id, REMOVED, part.text());
    }

    /** Notes that a part taken out is not at Altinn, and need not be deleted. */
    public void noteGone(SubmissionId id, RemovedPart part) {
        note(id, GONE, part.text());
    }

    /** Notes that a part taken out was put back before its element was deleted: what was stored of it counts. */
    public void noteKept(SubmissionId id, RemovedPart part) {
        note(id, KEPT, part.text());
    }

    /** Notes that an instance was deleted: what was stored in it counts no more, and it is never taken over again. */
    public void noteDiscarded(SubmissionId id, String instanceId) {
        note(id, DISCARDED, instanceId);
    }

    /** The parts taken out whose elements have not been deleted, first taken out first. */
    public List<RemovedPart> open(SubmissionId id) {
        var open = new LinkedHashSet<String>();
        for (var note : notes(id)) {
            switch (note.kind()) {
                case REMOVED -> open.add(note.about());
                case DISCARDED -> open.clear();
                default -> open.remove(note.about());
            }
        }
        return open.stream().map(RemovedPart::parse).toList();
    }

    /** The ids of the instances of a submission that were deleted. */
    public Set<String> discarded(SubmissionId id) {
        return Set.copyOf(database.list(
                row -> row.getString(1),
                "SELECT DISTINCT about FROM altinn_call WHERE submission_id = ? AND kind = '" + DISCARDED + "'",
                id.value()));
    }

    private record Note(String kind, String about) {}

    private List<Note> notes(SubmissionId id) {
        return database.list(
                row -> new Note(row.getString(1), row.getString(2)),
                "SELECT kind, about FROM altinn_call WHERE submission_id = ? AND result = 'DONE' AND kind IN ('"
                        + REMOVED + "', '" + GONE + "', '" + KEPT + "', '" + DISCARDED + "', '" + DELETED
                        + "') ORDER BY number",
                id.value());
    }

    private void note(SubmissionId id, String kind, String about) {
        long now = clock.millis();
        database.change(
                "INSERT INTO altinn_call (submission_id, kind, about, intended_at, settled_at, result)"
                        + " VALUES (?, ?, ?, ?, ?, 'DONE')",
                id.value(),
                kind,
                about,
                now,
                now);
    }
}

package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The validations that an authority runs on what was uploaded: which was started, and what became of it. Notes beside the
 * calls, so that no restart starts one needlessly.
 */
@Singleton
public class ValidationJobs {

    static final String AWAITED = "JOB_AWAITED";
    static final String STARTED = "JOB_STARTED";
    static final String FAILED = "JOB_FAILED";
    static final String OVER = "JOB_OVER";

    private static final String BETWEEN = "\t";

    private final Database database;
    private final Leases leases;
    private final Clock clock;

    ValidationJobs(Database database, Leases leases, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
    }

    /** Notes that the authority's verdict is awaited from now on: in each series of attempts anew. */
    public void await(SubmissionId id) {
        note(id, AWAITED, "");
    }

    /** Since when it is awaited in this series; no outage in between begins it anew. */
    public Optional<Instant> awaitedSince(SubmissionId id) {
        return database
                .list(
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        "SELECT intended_at FROM altinn_call WHERE submission_id = ? AND kind = '" + AWAITED
                                + "' ORDER BY number DESC LIMIT 1",
                        id.value())
                .stream()
                .findFirst();
    }

    /**
     * Notes that a job runs; returns once that survives a loss of power.
     *
     * @param mark what it is about: another content is another mark
     * @param job the authority's id of it
     */
    public void started(SubmissionId id, String mark, String job) {
        note(id, STARTED, mark + BETWEEN + job);
        database.makeDurable();
    }

    /** Notes that the job has failed: it is to be started anew. */
    public void failed(SubmissionId id, String mark) {
        note(id, FAILED, mark + BETWEEN);
    }

    /** Notes that there is nothing more to be asked of it: another series starts another one. */
    public void over(SubmissionId id, String mark) {
        note(id, OVER, mark + BETWEEN);
    }

    /** The job that runs, or has ended and was not asked for its result. */
    public Optional<String> running(SubmissionId id, String mark) {
        return notes(id, mark).stream()
                .reduce((first, last) -> last)
                .filter(note -> note.kind().equals(STARTED))
                .map(Note::job);
    }

    /** How often it was started since it was over last. */
    public int starts(SubmissionId id, String mark) {
        int starts = 0;
        for (var note : notes(id, mark)) {
            starts = note.kind().equals(OVER) ? 0 : starts + (note.kind().equals(STARTED) ? 1 : 0);
        }
        return starts;
    }

    private record Note(String kind, String job) {}

    private List<Note> notes(SubmissionId id, String mark) {
        var start = mark + BETWEEN;
        return database
                .list(
                        row -> new Note(row.getString(1), row.getString(2)),
                        "SELECT kind, about FROM altinn_call WHERE submission_id = ? AND kind IN ('" + STARTED + "', '"
                                + FAILED + "', '" + OVER + "') ORDER BY number",
                        id.value())
                .stream()
                .filter(note -> note.job().startsWith(start))
                .map(note -> new Note(note.kind(), note.job().substring(start.length())))
                .toList();
    }

    private void note(SubmissionId id, String kind, String about) {
        long now = clock.millis();
        leases.change(
                id,
                "INSERT INTO altinn_call (submission_id, kind, about, intended_at, settled_at, result)"
                        + " VALUES (?, ?, ?, ?, ?, 'DONE')",
                id.value(),
                kind,
                about,
                now,
                now);
    }
}

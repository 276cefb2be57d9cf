package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two submissions of one profile that a journal has just been told of.
 *
 * @param one of a first owner
 * @param other of another owner
 */
record TwoSubmissions(Journals database, Journals.Node node, Submission one, Submission other)
        implements AutoCloseable {

    static final String PROFILE = "bidrag";
    static final InstanceOwner OWNER = InstanceOwner.organisation("897069650");
    static final InstanceOwner ANOTHER = InstanceOwner.organisation("910423185");

    static TwoSubmissions in(Path base, TestClock clock) {
        var database = Journals.open(base, clock);
        var node = database.node("node");
        return new TwoSubmissions(database, node, received(node, base, 1, OWNER), received(node, base, 2, ANOTHER));
    }

    private static Submission received(Journals.Node node, Path base, int number, InstanceOwner owner) {
        var id = SubmissionId.at(TestClock.START.plusMillis(number), new Random(number));
        var folder = base.resolve("work/" + id);
        node.submissions().receive(id, "key-" + number, PROFILE, folder);
        node.submissions().takeUp(id);
        var content = new Content(owner, List.of(), Map.of(), null, null, false);
        return node.submissions().save(Submission.received(id, "key-" + number, PROFILE, folder, content));
    }

    /** A call of this submission worked. */
    void made(Submission by, Kind kind) {
        node.calls().intend(by.id(), kind.name(), "x");
        node.calls().settle(by.id(), Result.DONE, 200);
    }

    @Override
    public void close() {
        database.close();
    }
}

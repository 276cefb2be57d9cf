package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.OtherSubmissions.Fate;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other owners' submissions show of a 403. */
class OtherSubmissionsTest {

    private static final InstanceOwner OWNER = InstanceOwner.organisation("897069650");
    private static final InstanceOwner ANOTHER = InstanceOwner.person("01039012345");
    private static final int BATCH = 220;

    final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private Journals.Node node;
    private int received;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = journals(base);
        node = database.node("node");
    }

    @AfterEach
    void close() {
        database.close();
    }

    Journals journals(Path folder) {
        return Journals.open(folder, clock);
    }

    @Test
    void couriersOwnNotesShowNothing() {
        // Given
        var other = received(ANOTHER);
        var part = new RemovedPart("mark", "vedlegg", "a.pdf");
        database.removals().intend(other, part);
        database.removals().noteGone(other, part);
        database.removals().noteDiscarded(other, "1/a");

        // When
        var fate = fateOfOthers(clock.instant());

        // Then
        assertThat(fate).isEqualTo(Fate.NOT_KNOWN);
    }

    @Test
    void batchOfOneOwnerDoesNotHideThatAnotherIsStuckToo() {
        // Given
        stuck(received(ANOTHER));
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < BATCH; i++) {
            stuck(received(OWNER));
        }

        // When
        var fate = fateOfOthers(clock.instant());

        // Then
        assertThat(fate).isEqualTo(Fate.STUCK_TOO);
    }

    @Test
    void batchOfOneOwnerDoesNotHideThatAnotherGotThrough() {
        // Given
        var since = clock.instant();
        sent(received(ANOTHER));
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < BATCH; i++) {
            sent(received(OWNER));
        }

        // When
        var fate = fateOfOthers(since);

        // Then
        assertThat(fate).isEqualTo(Fate.GOT_THROUGH);
    }

    @Test
    void sameOwnersSubmissionsShowNothing() {
        // Given
        var since = clock.instant();
        sent(received(OWNER));
        stuck(received(OWNER));

        // When
        var fate = fateOfOthers(since);

        // Then
        assertThat(fate).isEqualTo(Fate.NOT_KNOWN);
    }

    @Test
    void anInstanceIsKnownToBeAnothersAndNotOnesOwn() {
        // Given
        var mine = received(OWNER);
        var other = received(ANOTHER);

        // When
        node.submissions().save(known(other).with(new Instance("1/theirs", "http://localhost", List.of(), null)));

        // Then
        assertThat(database.others().have("1/theirs", mine)).isTrue();
        assertThat(database.others().have("1/theirs", other)).isFalse();
        assertThat(database.others().have("1/nobodys", mine)).isFalse();
    }

    @Test
    void aDraftThatWasDeletedIsNobodysAnyMore() {
        // Given
        var mine = received(OWNER);
        var other = received(ANOTHER);
        node.submissions().save(known(other).with(new Instance("1/deleted", "http://localhost", List.of(), null)));

        // When
        node.submissions().save(known(other).withoutInstance());

        // Then
        assertThat(database.others().have("1/deleted", mine)).isFalse();
    }

    private Submission known(SubmissionId id) {
        return Objects.requireNonNull(node.submissions().find(id).orElseThrow().submission());
    }

    private Fate fateOfOthers(Instant since) {
        return database.others().ofOtherOwners(List.of("bidrag", "another"), OWNER, since);
    }

    private SubmissionId received(InstanceOwner owner) {
        var id = SubmissionId.at(clock.instant().plusMillis(received), new Random(received));
        received++;
        var folder = base.resolve("work/x");
        node.submissions().receive(id, "key-" + id, "bidrag", folder);
        node.submissions().takeUp(id);
        var content = new Content(owner, List.of(), Map.of(), null, null, false);
        node.submissions().save(Submission.received(id, "key-" + id, "bidrag", folder, content));
        return id;
    }

    private void stuck(SubmissionId id) {
        var now = clock.instant();
        node.submissions()
                .postpone(id, base.resolve("waiting/x"), now.plusSeconds(60), new Trouble(now, "forbidden", 2));
    }

    private void sent(SubmissionId id) {
        node.calls().intend(id, "INSTANTIATE", "x");
        node.calls().settle(id, Result.DONE, 201);
    }
}

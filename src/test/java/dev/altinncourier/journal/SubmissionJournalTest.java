package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmissionJournalTest {

    private static final int THREADS = 16;
    private static final SubmissionId ID = id(1);

    final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private SubmissionJournal journal;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = journals(base);
        journal = database.submissions();
    }

    /** The database that these claims are made of. */
    Journals journals(Path folder) {
        return Journals.open(folder, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaiting() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        journal.postpone(ID, base.resolve("waiting/x"), clock.instant().plusSeconds(20), null);

        // When
        clock.advance(Duration.ofHours(-1));

        // Then
        assertThat(due(10)).containsExactly(ID);
        assertThat(journal.takeUp(ID)).isPresent();
    }

    @Test
    void whatIsPutAsideAfterTheClockWasSetBackWaitsItsTime() {
        // Given
        receive(ID);
        clock.advance(Duration.ofHours(-1));
        journal.takeUp(ID);

        // When
        journal.release(ID, clock.instant().plusSeconds(30));

        // Then
        assertThat(due(10)).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(due(10)).containsExactly(ID);
    }

    @Test
    void whatIsReceivedIsDueAtOnce() {
        // When
        receive(ID);

        // Then
        assertThat(due(10)).containsExactly(ID);
        assertThat(journal.find(ID)).hasValueSatisfying(entry -> {
            assertThat(entry.folder()).isEqualTo(folder(ID).toAbsolutePath());
            assertThat(entry.submission()).isNull();
            assertThat(entry.trouble()).isNull();
            assertThat(entry.receivedAt()).isEqualTo(TestClock.START);
        });
    }

    @Test
    void whatWasReceivedBeforeIsNotReceivedAgain() {
        // Given
        receive(ID);

        // When
        journal.receive(ID, "another", "another", base.resolve("elsewhere"));

        // Then
        assertThat(journal.find(ID)).map(JournalEntry::key).contains("lønn æøå");
    }

    @Test
    void leaseIsGivenToExactlyOneOfManyThreads() throws Exception {
        // Given
        receive(ID);
        var nodes = List.of(journal, database.submissions(), database.submissions());

        // When
        var taken = AtOnce.of(THREADS, i -> nodes.get(i % nodes.size()).takeUp(ID));

        // Then
        assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void everySubmissionIsTakenUpOnceByWorkersThatRace() throws Exception {
        // Given
        for (int i = 0; i < 20; i++) {
            receive(id(i));
        }

        // When
        var taken = AtOnce.of(THREADS, i -> due(20).stream()
                .map(journal::takeUp)
                .flatMap(Optional::stream)
                .map(JournalEntry::id)
                .toList());

        // Then
        assertThat(taken.stream().flatMap(List::stream)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void whoHoldsTheLeaseIsLeftAlone() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        clock.advance(Journals.LEASE);

        // When
        var due = due(10);

        // Then
        assertThat(due).isEmpty();
        assertThat(journal.takeUp(ID)).isEmpty();
    }

    @Test
    void leaseOfAWorkerThatDiedIsGivenToAnother() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        clock.advance(Journals.LEASE.plusMillis(1));

        // When
        var taken = database.submissions().takeUp(ID);

        // Then
        assertThat(taken).isPresent();
    }

    @Test
    void progressRenewsTheLease() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        clock.advance(Duration.ofMinutes(9));
        journal.save(submission());
        clock.advance(Duration.ofMinutes(9));

        // When
        var due = due(10);

        // Then
        assertThat(due).isEmpty();
    }

    @Test
    void whatWaitsLongestGoesFirst() {
        // Given
        receive(id(3));
        clock.advance(Duration.ofSeconds(1));
        receive(id(1));
        clock.advance(Duration.ofSeconds(1));
        receive(id(2));
        journal.takeUp(id(3));
        journal.postpone(id(3), folder(id(3)), clock.instant(), null);

        // When
        var due = due(10);

        // Then
        assertThat(due.get(0)).isEqualTo(id(1));
        assertThat(due.subList(1, 3)).containsExactlyInAnyOrder(id(2), id(3)).isSorted();
        assertThat(due(1)).containsExactly(id(1));
    }

    @Test
    void whatIsPutAsideComesBackAtItsTime() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        var waiting = base.resolve("waiting").resolve(ID.value());
        journal.postpone(ID, waiting, clock.instant().plusSeconds(60), null);
        clock.advance(Duration.ofSeconds(59));
        var early = journal.takeUp(ID);
        clock.advance(Duration.ofSeconds(1));

        // When
        var taken = journal.takeUp(ID);

        // Then
        assertThat(early).isEmpty();
        assertThat(taken).map(JournalEntry::folder).contains(waiting.toAbsolutePath());
    }

    @Test
    void troubleIsKeptWhileASubmissionWaits() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        journal.save(submission());
        var trouble = new Trouble(TestClock.START, "outage", 3);

        // When
        journal.postpone(ID, folder(ID), clock.instant().plusSeconds(60), trouble);

        // Then
        assertThat(journal.find(ID)).map(JournalEntry::trouble).contains(trouble);
        assertThat(journal.find(ID)).map(JournalEntry::submission).contains(submission());
    }

    @Test
    void progressEndsTheTrouble() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        journal.postpone(ID, folder(ID), clock.instant(), new Trouble(TestClock.START, "outage", 3));
        journal.takeUp(ID);

        // When
        journal.save(submission());

        // Then
        assertThat(journal.find(ID))
                .hasValueSatisfying(entry -> assertThat(entry.trouble()).isNull());
    }

    @Test
    void submissionIsKnownInFullAfterTheDatabaseIsReopened() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        journal.save(submission());
        database.close();

        // When
        database = journals(base);

        // Then
        assertThat(database.submissions().find(ID)).hasValueSatisfying(entry -> {
            assertThat(entry.submission()).isEqualTo(submission());
            assertThat(entry.key()).isEqualTo("lønn æøå");
            assertThat(entry.profile()).isEqualTo("courier-test");
        });
    }

    @Test
    void whatHasEndedIsNeverTakenUpAgain() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        var done = base.resolve("done/2026-11-23/courier-test/x");

        // When
        journal.finish(ID, State.DONE, done);

        // Then
        clock.advance(Duration.ofDays(1));
        assertThat(due(10)).isEmpty();
        assertThat(journal.takeUp(ID)).isEmpty();
        assertThat(journal.find(ID)).map(JournalEntry::folder).contains(done.toAbsolutePath());
    }

    @Test
    void whatHadEndedIsReadAgainWhenItIsPutBack() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        journal.save(submission());
        journal.finish(ID, State.REJECTED, base.resolve("rejected/x"));

        // When
        receive(ID);

        // Then
        assertThat(journal.takeUp(ID)).hasValueSatisfying(entry -> {
            assertThat(entry.folder()).isEqualTo(folder(ID).toAbsolutePath());
            assertThat(entry.submission()).isEqualTo(submission().at(Step.READ));
        });
    }

    @Test
    void whoLostTheLeaseChangesNothing() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        clock.advance(Journals.LEASE.plusMillis(1));
        var other = database.submissions();
        other.takeUp(ID);

        // Then
        assertThatThrownBy(() -> journal.save(submission())).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> journal.postpone(ID, base, clock.instant().plusSeconds(1), null))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> journal.release(ID, clock.instant())).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> journal.finish(ID, State.DONE, base)).isInstanceOf(LeaseLost.class);
        assertThat(other.find(ID)).hasValueSatisfying(entry -> {
            assertThat(entry.submission()).isNull();
            assertThat(entry.folder()).isEqualTo(folder(ID).toAbsolutePath());
        });
        assertThat(other.isOpen(ID)).isTrue();
        assertThat(other.save(submission())).isEqualTo(submission());
    }

    @Test
    void leaseThatRanOutIsKeptWhileNobodyTookIt() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        clock.advance(Journals.LEASE.plusHours(1));

        // When
        journal.save(submission());

        // Then
        assertThat(database.submissions().takeUp(ID)).isEmpty();
    }

    /** Its worker may be stuck and come back: two of one process have one name in the journal. */
    @Test
    void processTakesNothingUpThatOneOfItsWorkersHas() {
        // Given
        receive(ID);
        var node = database.node("node");
        var taken = node.submissions().takeUp(ID).orElseThrow();
        clock.advance(Journals.LEASE.plusMillis(1));
        var early = node.submissions().takeUp(ID);

        // When
        node.leases().endTurn(taken);

        // Then
        assertThat(early).isEmpty();
        assertThat(node.submissions().takeUp(ID)).isPresent();
    }

    @Test
    void endOfAnEarlierTurnDoesNotEndTheNext() {
        // Given
        receive(ID);
        var node = database.node("node");
        var first = node.submissions().takeUp(ID).orElseThrow();
        node.submissions().release(ID, clock.instant());
        node.submissions().takeUp(ID);

        // When
        node.leases().endTurn(first);

        // Then
        clock.advance(Journals.LEASE.plusMillis(1));
        assertThat(node.submissions().takeUp(ID)).isEmpty();
    }

    @Test
    void longCallOutlastsItsLease() {
        // Given
        receive(ID);
        var node = database.node("node");
        node.submissions().takeUp(ID);

        // When
        for (int i = 0; i < 6; i++) {
            clock.advance(Journals.LEASE.dividedBy(3));
            assertThat(node.leases().renew()).isEmpty();
        }

        // Then
        assertThat(database.submissions().takeUp(ID)).isEmpty();
        assertThat(node.submissions().save(submission())).isEqualTo(submission());
    }

    @Test
    void renewalSeesWhatWasTakenOver() {
        // Given
        receive(ID);
        var node = database.node("node");
        node.submissions().takeUp(ID);
        clock.advance(Journals.LEASE.plusMillis(1));
        database.submissions().takeUp(ID);

        // When
        var lost = node.leases().renew();

        // Then
        assertThat(lost).containsExactly(ID);
        assertThatThrownBy(() -> node.leases().checkNotLost(ID)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> node.leases().confirm(ID)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void whatWasGivenBackIsNotRenewed() {
        // Given
        receive(ID);
        var node = database.node("node");
        node.submissions().takeUp(ID);
        node.submissions().release(ID, clock.instant());

        // When
        var lost = node.leases().renew();

        // Then
        assertThat(lost).isEmpty();
        assertThat(database.submissions().takeUp(ID)).isPresent();
    }

    @Test
    void nextRunOfANodeGoesOnAtOnceWithWhatTheLastOneHad() {
        // Given
        receive(ID);
        database.node("a").submissions().takeUp(ID);

        // When
        int released = database.node("a").leases().releaseEarlier();

        // Then
        assertThat(released).isEqualTo(1);
        assertThat(database.submissions().takeUp(ID)).isPresent();
    }

    @Test
    void secondOfAKeyWaitsForTheFirst() {
        // Given
        receiveWithKey(id(2), "lonn");
        receiveWithKey(id(1), "lonn");
        receiveWithKey(id(3), "another");

        // When
        var due = due(10);

        // Then
        assertThat(due).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(journal.takeUp(id(1))).isEmpty();
        assertThat(journal.takeUp(id(2))).isPresent();
        assertThat(due(10)).containsExactly(id(3));
    }

    @Test
    void orderOfAKeyIsThatOfItsProfile() {
        // Given
        receiveWithKey(id(1), "lonn");

        // When
        journal.receive(id(2), "lonn", "another-app", folder(id(2)));

        // Then
        assertThat(due(10)).containsExactlyInAnyOrder(id(1), id(2));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void firstOfAKeyThatHasEndedHoldsUpNobody(State state) {
        // Given
        receiveWithKey(ID, "lonn");
        receiveWithKey(id(2), "lonn");
        journal.takeUp(ID);

        // When
        journal.finish(ID, state, base.resolve("elsewhere"));

        // Then
        assertThat(journal.takeUp(id(2))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void firstOfAKeyHoldsUpTheSecondUntilItIsSent(Step step) {
        // Given
        receiveWithKey(ID, "lonn");
        receiveWithKey(id(2), "lonn");
        journal.takeUp(ID);

        // When
        journal.save(submission().at(step));
        journal.postpone(ID, folder(ID), clock.instant().plusSeconds(60), null);

        // Then
        boolean sent = step == Step.AWAIT_FEEDBACK || step == Step.FILE_RECEIPT;
        assertThat(journal.takeUp(id(2)).isPresent()).isEqualTo(sent);
    }

    @Test
    void whatIsPutBackGoesBehindThoseOfItsKeyThatCameMeanwhile() {
        // Given
        receiveWithKey(ID, "lonn");
        journal.takeUp(ID);
        journal.finish(ID, State.REJECTED, base.resolve("rejected/x"));
        receiveWithKey(id(2), "lonn");

        // When
        receiveWithKey(ID, "lonn");

        // Then
        assertThat(due(10)).containsExactly(id(2));
    }

    @Test
    void profilesMayBeLeftOutOfWhatIsDue() {
        // Given
        receive(id(1));
        journal.receive(id(2), "k", "slow", folder(id(2)));
        journal.receive(id(3), "l", "slow", folder(id(3)));

        // Then
        assertThat(database.due().except(Set.of("slow"), 10)).containsExactly(id(1));
        assertThat(database.due().of("slow", 1)).hasSize(1).isSubsetOf(id(2), id(3));
        assertThat(database.due().of("slow", 10)).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(database.due().profileOf(id(2))).contains("slow");
        assertThat(database.due().profileOf(id(9))).isEmpty();
    }

    private List<SubmissionId> due(int atMost) {
        return database.due().except(Set.of(), atMost);
    }

    private void receiveWithKey(SubmissionId id, String key) {
        journal.receive(id, key, "courier-test", folder(id));
    }

    private void receive(SubmissionId id) {
        // Each has a key of its own, so that none waits for another.
        journal.receive(id, id.equals(ID) ? "lønn æøå" : id.value(), "courier-test", folder(id));
    }

    private Path folder(SubmissionId id) {
        return base.resolve("work").resolve(id.value());
    }

    private Submission submission() {
        var parts = List.of(new Part("form", "in/skjema.xml", "skjema.xml", "application/xml", 412, "00"));
        var content =
                new Content(InstanceOwner.organisation("897069650"), parts, Map.of("år", "2026"), "Task_2", null, true);
        var instance = new Instance(
                "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6",
                "https://altinn.example/x",
                List.of(new DataElement("0f0e0d0c-0000-4000-8000-000000000001", "model1", null, null, 420)),
                new Task("Task_1", "data", 2, null));
        return Submission.received(ID, "lønn æøå", "courier-test", folder(ID).toAbsolutePath(), content)
                .with(instance)
                .at(Step.UPLOAD);
    }

    private static SubmissionId id(int number) {
        return SubmissionId.at(TestClock.START.plusSeconds(number), new Random(number));
    }
}

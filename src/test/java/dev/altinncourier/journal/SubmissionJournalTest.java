package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionJournalTest {

    private static final int THREADS = 16;
    private static final SubmissionId ID = id(1);

    private final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private SubmissionJournal journal;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = Journals.open(base, clock);
        journal = database.submissions();
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
        assertThat(journal.due(10)).containsExactly(ID);
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
        assertThat(journal.due(10)).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(journal.due(10)).containsExactly(ID);
    }

    @Test
    void whatIsReceivedIsDueAtOnce() {
        // When
        receive(ID);

        // Then
        assertThat(journal.due(10)).containsExactly(ID);
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
        var taken = atOnce(i -> nodes.get(i % nodes.size()).takeUp(ID));

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
        var taken = atOnce(i -> journal.due(20).stream()
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
        var due = journal.due(10);

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
        var due = journal.due(10);

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
        journal.postpone(id(3), folder(id(3)), clock.instant(), null);

        // When
        var due = journal.due(10);

        // Then
        assertThat(due.get(0)).isEqualTo(id(1));
        assertThat(due.subList(1, 3)).containsExactlyInAnyOrder(id(2), id(3)).isSorted();
        assertThat(journal.due(1)).containsExactly(id(1));
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
        journal.postpone(ID, folder(ID), clock.instant(), new Trouble(TestClock.START, "outage", 3));

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
        journal.save(submission());
        database.close();

        // When
        database = Journals.open(base, clock);

        // Then
        assertThat(database.submissions().find(ID)).hasValueSatisfying(entry -> {
            assertThat(entry.submission()).isEqualTo(submission());
            assertThat(entry.key()).isEqualTo("lønn æøå");
            assertThat(entry.profile()).isEqualTo("courier-test");
        });
    }

    @Test
    void baseFolderMayMoveWhileCourierIsDown(@TempDir Path elsewhere) throws Exception {
        // Given
        receive(ID);
        database.close();
        var moved = elsewhere.resolve("base");
        java.nio.file.Files.move(
                base.resolve("journal"),
                java.nio.file.Files.createDirectories(moved).resolve("journal"));

        // When
        database = Journals.open(moved, clock);

        // Then
        assertThat(database.submissions().find(ID))
                .map(JournalEntry::folder)
                .contains(moved.toAbsolutePath().resolve("work").resolve(ID.value()));
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
        assertThat(journal.due(10)).isEmpty();
        assertThat(journal.takeUp(ID)).isEmpty();
        assertThat(journal.find(ID)).map(JournalEntry::folder).contains(done.toAbsolutePath());
    }

    @Test
    void whatHadEndedIsReadAgainWhenItIsPutBack() {
        // Given
        receive(ID);
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

    private void receive(SubmissionId id) {
        journal.receive(id, "lønn æøå", "courier-test", folder(id));
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

    /** What each of many threads gets that start together. */
    private static <T> List<T> atOnce(java.util.function.IntFunction<T> work) throws Exception {
        var start = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var results = new ArrayList<Future<T>>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                Callable<T> one = () -> {
                    start.await();
                    return work.apply(number);
                };
                results.add(threads.submit(one));
            }
            var all = new ArrayList<T>();
            for (var result : results) {
                all.add(result.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}

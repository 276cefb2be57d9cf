package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the journal remembers of a submission, from its arrival to its end and beyond. */
class SubmissionJournalTest extends OpenJournal {

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
    void whatSeveralNodesFindAtOnceIsEnteredAndNobodyFails() throws Exception {
        // Given
        var nodes = List.of(journal, database.submissions(), database.submissions());

        // When
        var entered = AtOnce.of(12, i -> nodes.get(i % nodes.size()).receive(ID, "key", "mva", folder(ID)));

        // Then
        assertThat(entered).doesNotContain(false);
        assertThat(due(10)).containsExactly(ID);
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
        journal.finish(ID, State.DONE, "word", done);

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
        journal.finish(ID, State.REJECTED, "word", base.resolve("rejected/x"));

        // When
        receive(ID);

        // Then
        assertThat(journal.takeUp(ID)).hasValueSatisfying(entry -> {
            assertThat(entry.folder()).isEqualTo(folder(ID).toAbsolutePath());
            assertThat(entry.submission()).isEqualTo(submission().at(Step.READ));
        });
    }

    @Test
    void theNameThatTheManifestGaveIsKept() {
        // Given
        receive(ID);
        journal.takeUp(ID);

        // When
        var named = submission();
        journal.save(new Submission(
                ID, "termin-4", named.profile(), named.folder(), named.content(), named.step(), named.instance()));

        // Then
        var found = journal.find(ID).orElseThrow();
        assertThat(found.key()).isEqualTo("lønn æøå");
        assertThat(found.submission()).extracting(Submission::key).isEqualTo("termin-4");
    }
}

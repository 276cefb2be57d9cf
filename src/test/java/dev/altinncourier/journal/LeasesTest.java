package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One worker of one node at a time has a submission, and keeps it while it works. */
class LeasesTest extends OpenJournal {

    private static final int THREADS = 16;

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
            receive(Submissions.id(i));
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
        assertThatThrownBy(() -> journal.finish(ID, State.DONE, "word", base)).isInstanceOf(LeaseLost.class);
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
    void whatANodeGivesUpAtItsEndIsTakenUpAtOnceAndNotTouchedByItAnyMore() {
        // Given
        receive(ID);
        var node = database.node("node");
        node.submissions().takeUp(ID);
        boolean before = node.leases().isCertain(ID);

        // When
        int given = node.leases().giveUpAll();

        // Then
        assertThat(given).isEqualTo(1);
        assertThat(before).isTrue();
        assertThat(node.leases().isCertain(ID)).as("may send").isFalse();
        assertThatThrownBy(() -> node.leases().checkNotLost(ID)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> node.submissions().save(submission())).isInstanceOf(LeaseLost.class);
        assertThat(database.node("another").submissions().takeUp(ID)).isPresent();
    }

    @Test
    void whatOthersHaveIsNotGivenUp() {
        // Given
        receive(ID);
        database.node("another").submissions().takeUp(ID);

        // When
        int given = database.node("node").leases().giveUpAll();

        // Then
        assertThat(given).isZero();
        assertThat(database.node("third").submissions().takeUp(ID)).isEmpty();
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
    void whoStoodStillForALeaseIsNotCertainAnyMore() {
        // Given
        var node = database.node("node");
        receive(ID);
        node.submissions().takeUp(ID);
        assertThat(node.leases().isCertain(ID)).isTrue();

        // When
        clock.advance(Journals.LEASE);

        // Then
        assertThat(node.leases().isCertain(ID)).isFalse();
    }

    @Test
    void whoRenewsALeaseInTimeStaysCertain() {
        // Given
        var node = database.node("node");
        receive(ID);
        node.submissions().takeUp(ID);
        clock.advance(Journals.LEASE.dividedBy(2));
        node.leases().renew();

        // When
        clock.advance(Journals.LEASE.dividedBy(2));

        // Then
        assertThat(node.leases().isCertain(ID)).isTrue();
    }

    @Test
    void whoLostALeaseIsNotCertain() {
        // Given
        var node = database.node("node");
        receive(ID);
        node.submissions().takeUp(ID);
        clock.advance(Journals.LEASE.plusSeconds(1));
        database.node("other").submissions().takeUp(ID);

        // When
        node.leases().renew();

        // Then
        assertThat(node.leases().isCertain(ID)).isFalse();
    }
}

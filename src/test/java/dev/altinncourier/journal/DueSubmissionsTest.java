package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is worked on next, and when, also by a clock that somebody sets. */
class DueSubmissionsTest extends OpenJournal {

    @Test
    void whatWaitsLongestGoesFirst() {
        // Given
        receive(Submissions.id(3));
        clock.advance(Duration.ofSeconds(1));
        receive(Submissions.id(1));
        clock.advance(Duration.ofSeconds(1));
        receive(Submissions.id(2));
        journal.takeUp(Submissions.id(3));
        journal.postpone(Submissions.id(3), folder(Submissions.id(3)), clock.instant(), null);

        // When
        var due = due(10);

        // Then
        assertThat(due.get(0)).isEqualTo(Submissions.id(1));
        assertThat(due.subList(1, 3))
                .containsExactlyInAnyOrder(Submissions.id(2), Submissions.id(3))
                .isSorted();
        assertThat(due(1)).containsExactly(Submissions.id(1));
    }

    @Test
    void whatWaitsForBetterTimesIsNotInHand() {
        // Given
        for (int i = 1; i <= 4; i++) {
            receive(Submissions.id(i));
        }
        journal.takeUp(Submissions.id(1));
        journal.takeUp(Submissions.id(2));
        journal.postpone(
                Submissions.id(2), folder(Submissions.id(2)), clock.instant().plusSeconds(60), null);

        // When
        int inHand = database.due().inHand(10);

        // Then
        assertThat(inHand).isEqualTo(3);
        assertThat(database.due().inHand(2)).isEqualTo(2);
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
    void profilesMayBeLeftOutOfWhatIsDue() {
        // Given
        receive(Submissions.id(1));
        journal.receive(Submissions.id(2), "k", "slow", folder(Submissions.id(2)));
        journal.receive(Submissions.id(3), "l", "slow", folder(Submissions.id(3)));

        // Then
        assertThat(database.due().except(Set.of("slow"), 10)).containsExactly(Submissions.id(1));
        assertThat(database.due().of("slow", 1)).hasSize(1).isSubsetOf(Submissions.id(2), Submissions.id(3));
        assertThat(database.due().of("slow", 10)).containsExactlyInAnyOrder(Submissions.id(2), Submissions.id(3));
        assertThat(database.due().profileOf(Submissions.id(2))).contains("slow");
        assertThat(database.due().profileOf(Submissions.id(9))).isEmpty();
    }
}

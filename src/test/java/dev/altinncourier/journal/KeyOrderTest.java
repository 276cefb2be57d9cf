package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Submissions of one key are sent in the order in which they came. */
class KeyOrderTest extends OpenJournal {

    @Test
    void secondOfAKeyWaitsForTheFirst() {
        // Given
        receiveWithKey(Submissions.id(2), "lonn");
        receiveWithKey(Submissions.id(1), "lonn");
        receiveWithKey(Submissions.id(3), "another");

        // When
        var due = due(10);

        // Then
        assertThat(due).containsExactlyInAnyOrder(Submissions.id(2), Submissions.id(3));
        assertThat(journal.takeUp(Submissions.id(1))).isEmpty();
        assertThat(journal.takeUp(Submissions.id(2))).isPresent();
        assertThat(due(10)).containsExactly(Submissions.id(3));
    }

    @Test
    void orderOfAKeyIsThatOfItsProfile() {
        // Given
        receiveWithKey(Submissions.id(1), "lonn");

        // When
        journal.receive(Submissions.id(2), "lonn", "another-app", folder(Submissions.id(2)));

        // Then
        assertThat(due(10)).containsExactlyInAnyOrder(Submissions.id(1), Submissions.id(2));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void firstOfAKeyThatHasEndedHoldsUpNobody(State state) {
        // Given
        receiveWithKey(ID, "lonn");
        receiveWithKey(Submissions.id(2), "lonn");
        journal.takeUp(ID);

        // When
        journal.finish(ID, state, "word", base.resolve("elsewhere"));

        // Then
        assertThat(journal.takeUp(Submissions.id(2))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void firstOfAKeyHoldsUpTheSecondUntilItIsSent(Step step) {
        // Given
        receiveWithKey(ID, "lonn");
        receiveWithKey(Submissions.id(2), "lonn");
        journal.takeUp(ID);

        // When
        journal.save(submission().at(step));
        journal.postpone(ID, folder(ID), clock.instant().plusSeconds(60), null);

        // Then
        boolean sent = step == Step.AWAIT_FEEDBACK || step == Step.FILE_RECEIPT;
        assertThat(journal.takeUp(Submissions.id(2)).isPresent()).isEqualTo(sent);
    }

    @Test
    void whatIsPutBackGoesBehindThoseOfItsKeyThatCameMeanwhile() {
        // Given
        receiveWithKey(ID, "lonn");
        journal.takeUp(ID);
        journal.finish(ID, State.REJECTED, "word", base.resolve("rejected/x"));
        receiveWithKey(Submissions.id(2), "lonn");

        // When
        receiveWithKey(ID, "lonn");

        // Then
        assertThat(due(10)).containsExactly(Submissions.id(2));
    }
}

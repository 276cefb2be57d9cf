package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.journal.Waits.Wait;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Task;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a task was left that is a person's. */
class PersonsTurnTest {

    private Waiting waiting;
    private PersonsTurn turn;

    @BeforeEach
    void open(@TempDir Path base) {
        waiting = new Waiting(base);
        turn = new PersonsTurn(waiting.node.waits());
    }

    @AfterEach
    void close() {
        waiting.close();
    }

    @Test
    void waitBeginsOnceHoweverOftenCourierLooks() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);
        var since = waiting.clock.instant();

        // When
        for (int look = 0; look < 3; look++) {
            waiting.clock.advance(Duration.ofMinutes(15));
            await(Step.AWAIT_PERSON, Waiting.CONFIRMATION);
        }

        // Then
        assertThat(waiting.node.waits().all(Waiting.ID))
                .containsExactly(new Wait("Task_2#3 confirmation", since, null));
    }

    @Test
    void oneWaitFollowsAnother() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);
        waiting.clock.advance(Duration.ofHours(1));

        // When
        await(Step.AWAIT_PERSON, Waiting.SIGNING);

        // Then
        assertThat(waiting.node.waits().all(Waiting.ID)).extracting(Wait::mark).hasSize(2);
        assertThat(waiting.node.waits().all(Waiting.ID).get(0).left()).isEqualTo(waiting.clock.instant());
        assertThat(waiting.node.waits().last(Waiting.ID))
                .contains(new Wait("Task_3#4 signing", waiting.clock.instant(), null));
    }

    @Test
    void taskThatWasSentBackIsTheSendersToCorrect() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);

        // When
        var refused = catchThrowableOfType(Refused.class, () -> follow(new Task("Task_1", "data", 4, null)));

        // Then
        assertThat(refused.problem().rule()).isEqualTo("person-sent-back");
        assertThat(refused.problem().summary().en()).contains("Task_2 (confirmation)", "Task_1 (data)");
    }

    /** The process may stop between the look and the report; the next look must find the same. */
    @Test
    void taskThatWasSentBackIsSeenAgain() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);
        assertThatThrownBy(() -> follow(Waiting.DATA)).isInstanceOf(Refused.class);

        // When
        var again = catchThrowableOfType(Refused.class, () -> follow(Waiting.DATA));

        // Then
        assertThat(again.problem().rule()).isEqualTo("person-sent-back");
    }

    @Test
    void signatoryWhoSendsBackToTheConfirmationIsHeard() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);
        await(Step.AWAIT_PERSON, Waiting.SIGNING);

        // When
        var refused = catchThrowableOfType(Refused.class, () -> follow(Waiting.CONFIRMATION));

        // Then
        assertThat(refused.problem().rule()).isEqualTo("person-sent-back");
    }

    @Test
    void secondRoundIsNoStepBack() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);
        await(Step.AWAIT_PERSON, Waiting.SIGNING);
        assertThatThrownBy(() -> follow(Waiting.CONFIRMATION)).isInstanceOf(Refused.class);
        await(Step.ADVANCE, Waiting.CONFIRMATION);

        // When
        await(Step.AWAIT_PERSON, Waiting.SIGNING);

        // Then
        assertThat(waiting.node.waits().last(Waiting.ID)).map(Wait::mark).contains("Task_3#4 signing");
    }

    @Test
    void endOfTheProcessIsAStepOn() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);

        // When
        follow(Waiting.ENDED);

        // Then
        assertThat(waiting.node.waits().last(Waiting.ID)).map(Wait::left).contains(waiting.clock.instant());
    }

    @Test
    void processThatStandsNowhereHasNotBeenLeft() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);

        // When
        follow(new Task(null, null, 0, null));

        // Then
        assertThat(waiting.node.waits().last(Waiting.ID).orElseThrow().left()).isNull();
    }

    private void await(Step from, Task task) throws SubmissionFailure {
        var submission = waiting.at(from, task);
        turn.follow(submission, task);
        turn.enter(submission, task, Step.AWAIT_PERSON);
    }

    private void follow(Task now) throws SubmissionFailure {
        turn.follow(waiting.at(Step.AWAIT_PERSON, now), now);
    }
}

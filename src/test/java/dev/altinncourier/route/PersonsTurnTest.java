package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.journal.Waits.Wait;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.route.PersonsTurn.Sight;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Task;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a task was left that is a person's. */
class PersonsTurnTest {

    private static final AppProfile PROFILE = Waiting.profile(null, null, PollRule.USUAL);

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
    void processThatAPersonGaveUpIsNotHandedIn() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);
        var profile = Waiting.ending("EndEvent_1", "Sendt");

        // When
        var refused = catchThrowableOfType(Refused.class, () -> follow(Waiting.ENDED, "EndEvent_Avbrutt", profile));

        // Then
        assertThat(refused.problem().rule()).isEqualTo("person-gave-up");
        assertThat(refused.problem().summary().en()).contains("Task_2 (confirmation)", "EndEvent_Avbrutt");
    }

    @Test
    void endThatTheProfileDoesNotKnowIsAnOperators() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);

        // When
        var needed =
                catchThrowableOfType(OperatorNeeded.class, () -> follow(Waiting.ENDED, "EndEvent_Avbrutt", PROFILE));

        // Then
        assertThat(needed.problem().rule()).isEqualTo("ended-elsewhere");
    }

    /** A re-drive begins at another step; what was given up must not be taken for handed in then. */
    @Test
    void processThatWasGivenUpIsNotHandedInByAReDrive() throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);
        var redriven = waiting.at(Step.ADVANCE, Waiting.ENDED);
        var sight = new Sight(Waiting.ENDED, "EndEvent_Avbrutt");

        // When
        var refused =
                catchThrowableOfType(Refused.class, () -> turn.follow(redriven, sight, Waiting.ending("EndEvent_1")));

        // Then
        assertThat(refused.problem().rule()).isEqualTo("person-gave-up");
    }

    @ParameterizedTest
    @CsvSource({"EndEvent_1,", "Sendt,Sendt"})
    void endThatMeansCompletedIsOne(String endEvent, @Nullable String known) throws SubmissionFailure {
        // Given
        await(Step.ADVANCE, Waiting.CONFIRMATION);

        // When
        follow(Waiting.ENDED, endEvent, known == null ? PROFILE : Waiting.ending(known));

        // Then
        assertThat(waiting.node.waits().last(Waiting.ID)).map(Wait::left).isPresent();
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
        turn.follow(submission, new Sight(task, null), PROFILE);
        turn.enter(submission, task, Step.AWAIT_PERSON);
    }

    private void follow(Task now) throws SubmissionFailure {
        follow(now, null, PROFILE);
    }

    private void follow(Task now, @Nullable String endEvent, AppProfile profile) throws SubmissionFailure {
        turn.follow(waiting.at(Step.AWAIT_PERSON, now), new Sight(now, endEvent), profile);
    }
}

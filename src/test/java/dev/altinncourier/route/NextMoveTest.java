package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.route.NextMove.Choice;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Task;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextMoveTest {

    private static final TaskRule FILL_IN = new TaskRule("data", "write");
    private static final TaskRule CONFIRM = new TaskRule("Task_2", "confirm");
    private static final TaskRule PAY = new TaskRule("payment", "", true);
    private static final Task PAYMENT = new Task("Task_9", "payment", 6, null);
    private static final Task DATA = new Task("Task_1", "data", 2, null);
    private static final Task CONFIRMATION = new Task("Task_2", "confirmation", 3, null);
    private static final Task SIGNING = new Task("Task_3", "signing", 4, null);
    private static final Task FEEDBACK = new Task("Task_4", "feedback", 5, null);
    private static final Task ENDED = new Task(null, null, 0, "2026-11-23T16:30:00Z");
    private static final Task NOWHERE = new Task(null, null, 0, null);

    private final NextMove moves = new NextMove();

    @Test
    void taskIsCompletedWithTheActionOfItsType() throws SubmissionFailure {
        // When
        var choice = choose(Stop.END, DATA);

        // Then
        assertThat(choice).isEqualTo(new Choice(FILL_IN, Step.ADVANCE));
    }

    @Test
    void taskIsCompletedWithTheActionOfItsId() throws SubmissionFailure {
        // When
        var choice = choose(Stop.END, CONFIRMATION);

        // Then
        assertThat(choice).isEqualTo(new Choice(CONFIRM, Step.ADVANCE));
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void endOfTheProcessIsFiledWhereverCourierWasToStop(Stop stop) throws SubmissionFailure {
        // When
        var choice = choose(stop, ENDED);

        // Then
        assertThat(choice).isEqualTo(new Choice(null, Step.FILE_RECEIPT));
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void taskThatTheSenderKeepsForAPersonIsNotCompleted(Stop stop) throws SubmissionFailure {
        // When
        var choice = moves.choose(profile(stop), CONFIRMATION, "Task_2", false);

        // Then
        assertThat(choice).isEqualTo(new Choice(null, Step.FILE_RECEIPT));
    }

    @Test
    void taskBeforeTheOneTheSenderKeepsIsCompleted() throws SubmissionFailure {
        // When
        var choice = moves.choose(profile(Stop.END), DATA, "Task_2", false);

        // Then
        assertThat(choice.rule()).isEqualTo(FILL_IN);
    }

    @Test
    void taskOfAPersonEndsCouriersPart() throws SubmissionFailure {
        // When
        var choice = choose(Stop.BEFORE_PERSON, SIGNING);

        // Then
        assertThat(choice).isEqualTo(new Choice(null, Step.FILE_RECEIPT));
    }

    @ParameterizedTest
    @EnumSource(names = {"END", "FEEDBACK"})
    void taskThatTheProfileLeavesToAPersonIsAwaited(Stop stop) throws SubmissionFailure {
        // When
        var choice = choose(stop, PAYMENT);

        // Then
        assertThat(choice).isEqualTo(new Choice(null, Step.AWAIT_PERSON));
    }

    @Test
    void personIsNotAwaitedWhereCouriersPartEndsBefore() throws SubmissionFailure {
        // When
        var choice = choose(Stop.BEFORE_PERSON, PAYMENT);

        // Then
        assertThat(choice).isEqualTo(new Choice(null, Step.FILE_RECEIPT));
    }

    @ParameterizedTest
    @EnumSource(names = {"END", "FEEDBACK"})
    void taskThatNobodyNamedIsAnOperators(Stop stop) {
        // When
        var failure = catchThrowableOfType(OperatorNeeded.class, () -> choose(stop, SIGNING));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("unexpected-task");
        assertThat(failure.problem().category()).isEqualTo(Category.CONFIGURATION);
        assertThat(failure.problem().summary().en()).contains("Task_3 (signing)");
    }

    @Test
    void answerOfTheAuthorityIsAwaited() throws SubmissionFailure {
        // When
        var choice = choose(Stop.FEEDBACK, FEEDBACK);

        // Then
        assertThat(choice).isEqualTo(new Choice(null, Step.AWAIT_FEEDBACK));
    }

    @ParameterizedTest
    @EnumSource(names = {"END", "BEFORE_PERSON"})
    void answerThatTheProfileDoesNotExpectIsAnOperators(Stop stop) {
        // When
        var failure = catchThrowableOfType(OperatorNeeded.class, () -> choose(stop, FEEDBACK));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("unexpected-task");
    }

    @Test
    void instanceThatTheAuthoritySentBackIsNotCompletedAgain() {
        // When
        var failure = catchThrowableOfType(
                OperatorNeeded.class, () -> moves.choose(profile(Stop.FEEDBACK), DATA, null, true));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("unexpected-task");
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void processThatStandsNowhereIsNeverFiledAsDone(Stop stop) {
        // When
        var failure = catchThrowableOfType(OperatorNeeded.class, () -> choose(stop, NOWHERE));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("unexpected-task");
    }

    private Choice choose(Stop stop, @Nullable Task task) throws SubmissionFailure {
        return moves.choose(profile(stop), java.util.Objects.requireNonNull(task), null, false);
    }

    private static AppProfile profile(Stop stop) {
        return new AppProfile(
                "courier-test",
                new AppName("ttd", Map.of(Environment.SANDBOX, "courier-test")),
                new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                new OwnerRule(OwnerRule.Type.EITHER, null, null),
                AppProfile.InstantiationMode.JSON,
                List.of(),
                new ProcessRule(List.of(FILL_IN, CONFIRM, PAY), stop, null));
    }
}

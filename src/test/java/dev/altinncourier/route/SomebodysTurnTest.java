package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.ReceiptElements;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long is waited for a person, and for the authority. */
class SomebodysTurnTest {

    private static final Instant NOW = TestClock.START;
    private static final PollRule EVERY_FEW_MINUTES =
            new PollRule(Duration.ofSeconds(10), 1.5, Duration.ofMinutes(5), Duration.ofDays(14));

    private Waiting waiting;

    @BeforeEach
    void open(@TempDir Path base) {
        waiting = new Waiting(base);
    }

    @AfterEach
    void close() {
        waiting.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "1, 120", "3, 480", "4, 900", "5000, 900"})
    void personIsLookedForEveryQuarterOfAnHourAtLast(int before, long seconds) {
        // Given
        waiting.save(Step.AWAIT_PERSON, Waiting.SIGNING);
        waiting.node.waits().begin(Waiting.ID, "Task_3#4 signing");
        waitedFor(TroubleLog.PERSON, before);

        // When
        var pause = pause(null, null, null);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusSeconds(seconds));
        assertThat(pause.trouble()).isEqualTo(new Trouble(NOW, TroubleLog.PERSON, before + 1));
        assertThat(pause.problem()).isNull();
    }

    @Test
    void personWithoutADeadlineHasAllTheTimeInTheWorld() {
        // Given
        waiting.save(Step.AWAIT_PERSON, Waiting.SIGNING);
        waiting.node.waits().begin(Waiting.ID, "Task_3#4 signing");
        waiting.clock.advance(Duration.ofDays(400));

        // When
        var pause = pause(null, null, null);

        // Then
        assertThat(pause.exhausted()).isFalse();
    }

    @Test
    void lastLookAtAPersonIsAtTheDeadline() {
        // Given
        waiting.save(Step.AWAIT_PERSON, Waiting.SIGNING);
        waiting.node.waits().begin(Waiting.ID, "Task_3#4 signing");
        waitedFor(TroubleLog.PERSON, 100);
        waiting.clock.advance(Duration.ofDays(14).minusSeconds(30));

        // When
        var pause = pause(null, Duration.ofDays(14), null);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plus(Duration.ofDays(14)));
        assertThat(pause.exhausted()).isFalse();
    }

    @Test
    void deadlineNamesWhoHasNotActed() {
        // Given
        waiting.save(Step.AWAIT_PERSON, Waiting.SIGNING);
        waiting.node.waits().begin(Waiting.ID, "Task_3#4 signing");
        waiting.clock.advance(Duration.ofDays(14));

        // When
        var pause = pause(null, Duration.ofDays(14), null);

        // Then
        assertThat(pause.exhausted()).isTrue();
        var problem = Objects.requireNonNull(pause.problem());
        assertThat(problem.category()).isEqualTo(Category.TRANSIENT_EXHAUSTED);
        assertThat(problem.rule()).isEqualTo("person-has-not-acted");
        assertThat(problem.summary().en()).contains("sign task Task_3 (signing)", "the organisation 897069650");
    }

    /** An outage in between replaces what the entry says of its trouble. */
    @Test
    void outageInBetweenMovesNoDeadline() {
        // Given
        waiting.save(Step.AWAIT_PERSON, Waiting.SIGNING);
        waiting.node.waits().begin(Waiting.ID, "Task_3#4 signing");
        waiting.clock.advance(Duration.ofDays(13));
        var outage = new Trouble(waiting.clock.instant(), "outage", 4);
        waiting.node.submissions().postpone(Waiting.ID, Path.of("waiting/x"), NOW, outage);

        // When
        var pause = pause(null, Duration.ofDays(14), null);

        // Then
        assertThat(pause.trouble()).isEqualTo(new Trouble(NOW, TroubleLog.PERSON, 1));
        assertThat(pause.due()).isEqualTo(waiting.clock.instant().plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({"0, 10000", "1, 15000", "2, 22500", "20, 300000"})
    void authorityIsAskedAsTheProfileSays(int before, long millis) {
        // Given
        waiting.save(Step.AWAIT_FEEDBACK, Waiting.FEEDBACK);
        waiting.node.waits().begin(Waiting.ID, "Task_4#5 feedback");
        waitedFor(TroubleLog.FEEDBACK, before);

        // When
        var pause = pause(null, null, EVERY_FEW_MINUTES);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"1209599, false", "1209600, true"})
    void authorityIsGivenUpAtTheHorizon(long seconds, boolean exhausted) {
        // Given
        waiting.save(Step.AWAIT_FEEDBACK, Waiting.FEEDBACK);
        waiting.node.waits().begin(Waiting.ID, "Task_4#5 feedback");
        waiting.clock.advance(Duration.ofSeconds(seconds));

        // When
        var pause = pause(null, null, EVERY_FEW_MINUTES);

        // Then
        assertThat(pause.exhausted()).isEqualTo(exhausted);
    }

    @Test
    void horizonSaysWhomToAsk() {
        // Given
        waiting.save(Step.AWAIT_FEEDBACK, Waiting.FEEDBACK);
        waiting.node.waits().begin(Waiting.ID, "Task_4#5 feedback");
        waiting.clock.advance(Duration.ofDays(15));

        // When
        var problem =
                Objects.requireNonNull(pause(null, null, EVERY_FEW_MINUTES).problem());

        // Then
        assertThat(problem.category()).isEqualTo(Category.TRANSIENT_EXHAUSTED);
        assertThat(problem.nextAction().en()).startsWith("Ask the authority");
    }

    /** The process has ended, but a file of the answer is missing: that is the same wait. */
    @Test
    void missingFilesCountFromTheBeginningOfTheWait() {
        // Given
        waiting.save(Step.FILE_RECEIPT, Waiting.ENDED);
        waiting.node.waits().begin(Waiting.ID, "Task_4#5 feedback");
        waiting.clock.advance(Duration.ofDays(14));

        // When
        var pause = pause(incomplete(), null, EVERY_FEW_MINUTES);

        // Then
        assertThat(pause.exhausted()).isTrue();
        assertThat(Objects.requireNonNull(pause.problem()).rule()).isEqualTo(ReceiptElements.INCOMPLETE);
    }

    @Test
    void outageIsNoWait() {
        // Given
        waiting.save(Step.AWAIT_PERSON, Waiting.SIGNING);

        // When
        var pause = turn(Waiting.profile(null, null, PollRule.USUAL))
                .pause(entry(), new Unavailable(problem("outage"), null));

        // Then
        assertThat(pause).isEmpty();
    }

    private void waitedFor(String rule, int looks) {
        var trouble = looks == 0 ? null : new Trouble(NOW, rule, looks);
        waiting.node.submissions().postpone(Waiting.ID, Path.of("waiting/x"), NOW, trouble);
    }

    private Pause pause(@Nullable SubmissionFailure failure, @Nullable Duration deadline, @Nullable PollRule poll) {
        var profile = Waiting.profile(null, deadline, poll == null ? PollRule.USUAL : poll);
        return turn(profile).pause(entry(), failure).orElseThrow();
    }

    private SomebodysTurn turn(AppProfile profile) {
        var backoff = new Backoff(new Patience(), new Chance(0));
        var troubles = new TroubleLog(waiting.clock);
        return new SomebodysTurn(
                new Waiting.One(profile),
                waiting.node.waits(),
                waiting.node.jobs(),
                new Persons(),
                backoff,
                troubles,
                waiting.clock);
    }

    private JournalEntry entry() {
        return waiting.node.submissions().find(Waiting.ID).orElseThrow();
    }

    private static SubmissionFailure incomplete() {
        return new Unavailable(problem(ReceiptElements.INCOMPLETE), null);
    }

    private static Problem problem(String rule) {
        return Problem.of(Category.TRANSIENT_EXHAUSTED, rule, new Text("nb", "en"), new Text("nb", "en"));
    }
}

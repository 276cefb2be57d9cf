package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldsTest {

    private static final Instant NOW = TestClock.START;
    private static final Instant LATER = NOW.plusSeconds(20);
    private static final SubmissionId FIRST = SubmissionId.at(NOW, new Random(1));
    private static final SubmissionId SECOND = SubmissionId.at(NOW.plusMillis(1), new Random(2));
    private static final SubmissionId THIRD = SubmissionId.at(NOW.plusMillis(2), new Random(3));
    private static final String SUBJECT = "profile/bidrag";

    private final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private Journals opened;
    private SubmissionJournal journal;
    private Holds holds;
    private HeldSubmissions held;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = Journals.open(base, clock);
        use(database);
        List.of(FIRST, SECOND, THIRD).forEach(id -> journal.receive(id, "key-" + id, "bidrag", base.resolve("work/x")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nobodyLooksBeforeItIsTime() {
        // When
        held(FIRST);

        // Then
        assertThat(holds.mayLook(only(), FIRST)).isFalse();
        assertThat(holds.mayLook(only(), SECOND)).isFalse();
    }

    @Test
    void oneLooksWhenItIsTimeAndTheOthersWait() {
        // Given
        held(FIRST);
        clock.advance(Duration.ofSeconds(20));

        // When
        boolean first = holds.mayLook(only(), SECOND);
        boolean next = holds.mayLook(only(), THIRD);

        // Then
        assertThat(first).isTrue();
        assertThat(next).isFalse();
        assertThat(holds.mayLook(only(), SECOND))
                .as("the one that looks goes on")
                .isTrue();
    }

    @Test
    void anotherLooksThanTheOneThatFailed() {
        // Given
        held(FIRST);
        join(SECOND);
        clock.advance(Duration.ofSeconds(20));

        // When
        holds.sendLooks();

        // Then
        assertThat(due()).contains(SECOND).doesNotContain(FIRST);
        assertThat(holds.mayLook(only(), SECOND)).isTrue();
    }

    @Test
    void theOneThatFailedLooksWhereItIsAlone() {
        // Given
        held(FIRST);
        clock.advance(Duration.ofSeconds(20));

        // When
        holds.sendLooks();

        // Then
        assertThat(due()).contains(FIRST);
    }

    @Test
    void aLookThatLeadsNowhereIsFollowedByAnothers() {
        // Given
        held(FIRST);
        join(SECOND);
        clock.advance(Duration.ofSeconds(20));
        holds.sendLooks();
        clock.advance(Duration.ofMinutes(1));

        // When
        holds.sendLooks();

        // Then
        assertThat(holds.mayLook(only(), FIRST)).isTrue();
    }

    @Test
    void onlyTheOneThatLooksMakesThePauseLonger() {
        // Given
        held(FIRST);

        // When
        held(SECOND);
        int together = only().failures();
        clock.advance(Duration.ofSeconds(20));
        holds.mayLook(only(), THIRD);
        held(THIRD);

        // Then
        assertThat(together).isEqualTo(1);
        assertThat(only().failures()).isEqualTo(2);
        assertThat(only().since()).isEqualTo(NOW);
    }

    @Test
    void allGoOnAtOnceWhenOneGotPast() {
        // Given
        held(FIRST);
        join(SECOND);
        join(THIRD);
        assertThat(due()).isEmpty();

        // When
        holds.passed(only());

        // Then
        assertThat(holds.all()).isEmpty();
        assertThat(due()).containsExactlyInAnyOrder(FIRST, SECOND, THIRD);
    }

    @Test
    void anotherPointIsNotTheOneThatWasWrong() {
        // Given
        held(FIRST);

        // When
        holds.passed(new Hold(SUBJECT, "NEXT", problem(), NOW, 1));

        // Then
        assertThat(holds.all()).hasSize(1);
    }

    @Test
    void holdOutlivesTheProcess() {
        // Given
        held(FIRST);
        join(SECOND);
        database.close();

        // When
        database = Journals.open(base, clock);
        use(database);

        // Then
        assertThat(only().problem()).isEqualTo(problem());
        assertThat(only().since()).isEqualTo(NOW);
        assertThat(held.waiting(SUBJECT)).isEqualTo(2);
    }

    @Test
    void holdForWhichNobodyWaitsIsDropped() {
        // Given
        held(FIRST);
        clock.advance(Duration.ofHours(1));
        journal.takeUp(FIRST);
        journal.finish(FIRST, State.DEAD_LETTER, "word", base.resolve("dead-letter/x"));

        // When
        holds.sendLooks();

        // Then
        assertThat(holds.all()).isEmpty();
    }

    @Test
    void timeOfTheFirstFailureStaysWhileTheSubmissionStandsWhereItStood() {
        // Given
        held.met(FIRST, SUBJECT, "INSTANTIATE#0");
        clock.advance(Duration.ofHours(1));

        // When
        var same = held.met(FIRST, SUBJECT, "INSTANTIATE#0");
        var further = held.met(FIRST, SUBJECT, "NEXT#0");

        // Then
        assertThat(same).isEqualTo(NOW);
        assertThat(further).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private void use(Journals opened) {
        this.opened = opened;
        journal = opened.submissions();
        holds = opened.holds();
        held = opened.held();
    }

    private void held(SubmissionId id) {
        held.met(id, SUBJECT, "INSTANTIATE#0");
        holds.failed(new Hold(SUBJECT, "INSTANTIATE", problem(), NOW, 1), id, LATER);
        postpone(id);
    }

    private void join(SubmissionId id) {
        held.join(id, SUBJECT);
        postpone(id);
    }

    private List<SubmissionId> due() {
        return opened.due().except(Set.of(), 10);
    }

    private void postpone(SubmissionId id) {
        journal.takeUp(id);
        journal.postpone(id, base.resolve("waiting/x"), NOW.plus(Duration.ofHours(1)), null);
    }

    private Hold only() {
        assertThat(holds.all()).hasSize(1);
        return holds.on(List.of(SUBJECT, "client")).get(0);
    }

    private static Problem problem() {
        return Problem.of(
                Category.CONFIGURATION, "app-not-found", new Text("nb", "en"), new Text("rett opp", "mend it"));
    }
}

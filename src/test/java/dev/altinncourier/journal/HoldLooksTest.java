package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who of those that wait for a hold is sent to look, and for how long. */
class HoldLooksTest {

    private static final String SUBJECT = "profile/bidrag";
    private static final Duration PAUSE = Duration.ofSeconds(20);

    final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private SubmissionJournal journal;
    private int received;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = journals(base);
        journal = database.submissions();
    }

    @AfterEach
    void close() {
        database.close();
    }

    Journals journals(Path folder) {
        return Journals.open(folder, clock);
    }

    @Test
    void looksAreForThoseThatHaveThePointBeforeThem() {
        // Given
        var ahead = standingAt(Step.INSTANTIATE);
        held(ahead);
        for (int i = 0; i < 250; i++) {
            join(standingAt(Step.AWAIT_FEEDBACK));
        }
        clock.advance(PAUSE);

        // When
        database.holds().sendLooks();

        // Then
        assertThat(due()).containsExactly(ahead);
    }

    @Test
    void holdThatNobodyCanSeeMendedIsOverAndThoseThatWaitedGoOn() {
        // Given
        var first = standingAt(Step.UPLOAD);
        var second = standingAt(Step.AWAIT_FEEDBACK);
        held(first);
        join(second);
        clock.advance(PAUSE);

        // When
        database.holds().sendLooks();

        // Then
        assertThat(database.holds().all()).isEmpty();
        assertThat(due()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void theOneThatLooksDoesNotKeepTheLookByComingBack() {
        // Given
        var first = standingAt(Step.INSTANTIATE);
        var second = standingAt(Step.INSTANTIATE);
        var third = standingAt(Step.INSTANTIATE);
        held(first);
        join(second);
        join(third);
        clock.advance(PAUSE);
        database.holds().sendLooks();
        var hold = database.holds().all().get(0);
        assertThat(due()).containsExactly(second);

        // When
        clock.advance(Duration.ofSeconds(40));
        boolean within = database.holds().mayLook(hold, second);
        clock.advance(Duration.ofSeconds(20));
        database.holds().sendLooks();

        // Then
        assertThat(within).isTrue();
        assertThat(database.holds().mayLook(hold, second)).isFalse();
        assertThat(due()).contains(third);
    }

    @Test
    void nodesThatMeetTheSameFaultAtOnceMakeOneHold() throws Exception {
        // Given
        var nodes = new ArrayList<Holds>();
        var ids = new ArrayList<SubmissionId>();
        for (int i = 0; i < 8; i++) {
            nodes.add(database.holds());
            ids.add(standingAt(Step.INSTANTIATE));
        }

        // When
        for (int round = 0; round < 25; round++) {
            var hold = hold("profile/" + round);
            AtOnce.of(8, node -> {
                nodes.get(node).failed(hold, ids.get(node), clock.instant().plus(PAUSE));
                return node;
            });
        }

        // Then
        assertThat(database.holds().all())
                .hasSize(25)
                .extracting(Hold::failures)
                .containsOnly(1);
    }

    private SubmissionId standingAt(Step step) {
        var id = SubmissionId.at(clock.instant().plusMillis(received), new Random(received));
        received++;
        var folder = base.resolve("work/x");
        journal.receive(id, "key-" + id, "bidrag", folder);
        journal.takeUp(id);
        var content = new Content(InstanceOwner.organisation("897069650"), List.of(), Map.of(), null, null, false);
        var submission = Submission.received(id, "key-" + id, "bidrag", folder, content);
        journal.save(
                step == Step.INSTANTIATE
                        ? submission
                        : submission
                                .with(new Instance("1/a", "http://localhost", List.of(), null))
                                .at(step));
        return id;
    }

    private void held(SubmissionId id) {
        database.held().met(id, SUBJECT, "INSTANTIATE#0");
        database.holds().failed(hold(SUBJECT), id, clock.instant().plus(PAUSE));
        postpone(id);
    }

    private void join(SubmissionId id) {
        database.held().join(id, SUBJECT);
        postpone(id);
    }

    private void postpone(SubmissionId id) {
        journal.postpone(id, base.resolve("waiting/x"), clock.instant().plus(Duration.ofHours(1)), null);
    }

    private List<SubmissionId> due() {
        return database.due().except(Set.of(), 10);
    }

    private Hold hold(String subject) {
        var problem = Problem.of(
                Category.CONFIGURATION, "call-not-understood", new Text("nb", "en"), new Text("rett opp", "mend it"));
        return new Hold(subject, "INSTANTIATE", problem, clock.instant(), 1);
    }
}

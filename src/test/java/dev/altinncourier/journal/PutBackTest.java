package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that was put back into its inbox before the end of its former series was written. */
class PutBackTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));

    private final TestClock clock = new TestClock();
    private Path base;
    private Journals database;
    private SubmissionJournal journal;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = Journals.open(base, clock);
        journal = database.submissions();
        receive();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isReadAnewWhenNobodyIsAtIt() {
        // Given
        journal.takeUp(ID);
        journal.save(submission().at(Step.UPLOAD));
        journal.postpone(ID, base.resolve("work/a"), clock.instant().plus(Duration.ofHours(1)), null);

        // When
        boolean entered = receive();

        // Then
        assertThat(entered).isTrue();
        assertThat(journal.takeUp(ID)).hasValueSatisfying(entry -> assertThat(entry.submission())
                .extracting(submission -> submission.step())
                .isEqualTo(Step.READ));
    }

    @Test
    void waitsWhileSomebodyIsAtItAndIsOpenedWhenThatEnds() {
        // Given
        journal.takeUp(ID);

        // When
        boolean before = receive();
        journal.finish(ID, State.REJECTED, "word", base.resolve("rejected/a"));
        boolean after = receive();

        // Then
        assertThat(before).isFalse();
        assertThat(after).isTrue();
        assertThat(journal.isOpen(ID)).isTrue();
    }

    private Submission submission() {
        var parts = List.of(new Part("form", "in/skjema.xml", "skjema.xml", "application/xml", 412, "00"));
        var owner = InstanceOwner.organisation("897069650");
        return Submission.received(
                ID,
                "a",
                "courier-test",
                base.resolve("work/a"),
                new Content(owner, parts, Map.of(), null, null, false));
    }

    private boolean receive() {
        return journal.receive(ID, "a", "courier-test", base.resolve("work/a"));
    }
}

package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.SubmissionList.Listed;
import dev.altinncourier.journal.SubmissionList.Question;
import dev.altinncourier.submission.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What somebody learns who asks for submissions. */
class SubmissionListTest extends OpenJournal {

    private static final Question ALL = new Question(null, null, null, null);

    @Test
    void pagesGoFromTheNewestToTheOldest() {
        // Given
        for (int i = 1; i <= 5; i++) {
            receive(Submissions.id(i));
        }

        // When
        var first = database.list().page(ALL, null, 2);
        var second = database.list().page(ALL, first.get(1).id(), 2);
        var third = database.list().page(ALL, second.get(1).id(), 2);

        // Then
        assertThat(first).extracting(Listed::id).containsExactly(Submissions.id(5), Submissions.id(4));
        assertThat(second).extracting(Listed::id).containsExactly(Submissions.id(3), Submissions.id(2));
        assertThat(third).extracting(Listed::id).containsExactly(Submissions.id(1));
    }

    @Test
    void eachQuestionLeavesOthersOut() {
        // Given
        receive(ID);
        var early = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        receive(Submissions.id(2));

        // Then
        assertThat(database.list().page(new Question(null, null, "lønn æøå", null), null, 10))
                .extracting(Listed::id)
                .containsExactly(ID);
        assertThat(database.list().page(new Question(null, null, null, early.plusSeconds(1)), null, 10))
                .extracting(Listed::id)
                .containsExactly(Submissions.id(2));
        assertThat(database.list().page(new Question(State.DONE, null, null, null), null, 10))
                .isEmpty();
        assertThat(database.list().page(new Question(State.OPEN, "courier-test", null, null), null, 10))
                .hasSize(2);
    }

    @Test
    void anEndIsToldWithItsWordAndABeginningWithItsStep() {
        // Given
        receive(ID);
        journal.takeUp(ID);
        journal.save(submission().at(Step.AWAIT_FEEDBACK));
        var open = database.list().find(ID).orElseThrow();

        // When
        journal.finish(ID, State.DONE, "accepted", base.resolve("done/x"));

        // Then
        assertThat(open.step()).isEqualTo(Step.AWAIT_FEEDBACK);
        assertThat(open.outcome()).isNull();
        var done = database.list().find(ID).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.outcome()).isEqualTo("accepted");
        assertThat(done.folder()).isEqualTo(base.toAbsolutePath().resolve("done/x"));
    }
}

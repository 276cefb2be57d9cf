package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.altinncourier.journal.PendingEvents.Pending;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events are raised with the change that they tell of, and go out in order. */
class OutboxTest extends OpenJournal {

    private static final EventChannels ONE = new EventChannels(List.of(EventChannels.WEBHOOK), false);

    private SubmissionJournal telling;

    @BeforeEach
    void openOutbox() {
        telling = database.node("node", ONE).submissions();
    }

    @Test
    void aSubmissionTellsItsStoryOnceAndInOrder() {
        // Given
        takenUp();
        var submission = submission();
        telling.save(unmade(submission));
        telling.save(submission);
        telling.save(submission.at(Step.READ_BACK));
        telling.save(submission.at(Step.AWAIT_PERSON));
        telling.save(submission.at(Step.AWAIT_FEEDBACK));

        // When
        telling.finish(ID, State.DONE, "accepted", base.resolve("done/x"));

        // Then
        assertThat(told())
                .extracting(Pending::event)
                .containsExactly(
                        StatusEvent.RECEIVED,
                        StatusEvent.INSTANCE_CREATED,
                        StatusEvent.WAITING_FOR_PERSON,
                        StatusEvent.SUBMITTED,
                        StatusEvent.ACCEPTED);
    }

    @Test
    void eachEventHasItsNumberAndNoOwner() {
        // Given
        takenUp();
        telling.save(submission());

        // When
        var told = told();

        // Then
        assertThat(told).extracting(Pending::sequence).containsExactly(1, 2);
        assertThat(told).extracting(Pending::id).doesNotHaveDuplicates();
        assertThat(told.get(1).data())
                .as("no owner, no variable, no name, sum or type of a file")
                .doesNotContain("2026", "skjema", "model1", "application", "Task", "412")
                .contains("\"instance\":\"501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6\"")
                .contains("\"key\":\"lønn æøå\"")
                .doesNotContain("897069650");
    }

    @Test
    void aNumberInAKeyIsMaskedToTheEnd() {
        // Given
        telling.receive(ID, "lonn 01039012345", "courier-test", folder(ID));
        telling.takeUp(ID);

        // When
        telling.finish(ID, State.REJECTED, "manifest-unreadable", base.resolve("rejected/x"));

        // Then
        assertThat(told())
                .allSatisfy(event ->
                        assertThat(event.data()).contains("lonn 010390*****").doesNotContain("01039012345"));
    }

    @Test
    void theNameThatTheManifestGaveIsToldToTheEnd() {
        // Given
        takenUp();
        var read = submission();
        telling.save(new Submission(
                ID, "termin-4", read.profile(), read.folder(), read.content(), read.step(), read.instance()));

        // When
        telling.finish(ID, State.DONE, "delivered", base.resolve("done/x"));

        // Then
        assertThat(told()).allSatisfy(event -> assertThat(event.data()).contains("\"key\":\"termin-4\""));
    }

    @Test
    void anInstanceThatReplacesADeletedOneIsToldOf() {
        // Given
        takenUp();
        telling.save(submission());
        telling.save(unmade(submission()));

        // When
        telling.save(submission());

        // Then
        assertThat(told())
                .extracting(Pending::event)
                .containsExactly(StatusEvent.RECEIVED, StatusEvent.INSTANCE_CREATED, StatusEvent.INSTANCE_CREATED);
    }

    @Test
    void aClockThatIsSetBackHoldsUpNothing() {
        // Given
        takenUp();
        telling.save(submission());

        // When
        clock.advance(Duration.ofHours(-1));

        // Then
        assertThat(due()).hasSize(1);
    }

    @Test
    void whatNobodyWillTakeIsGivenUpWhenSomebodySaysSo() {
        // Given
        takenUp();
        telling.save(submission());
        assertThat(database.events().backlogs())
                .extracting(PendingEvents.Backlog::channel, PendingEvents.Backlog::events)
                .containsExactly(tuple(EventChannels.WEBHOOK, 2L));

        // When
        int discarded = database.events().discard(EventChannels.WEBHOOK, ID);

        // Then
        assertThat(discarded).isEqualTo(2);
        assertThat(database.events().backlogs()).isEmpty();
    }

    @Test
    void oneThatCouldNotBeReadWasReceivedNevertheless() {
        // Given
        takenUp();

        // When
        telling.finish(ID, State.REJECTED, "manifest-unreadable", base.resolve("rejected/x"));

        // Then
        var told = told();
        assertThat(told).extracting(Pending::event).containsExactly(StatusEvent.RECEIVED, StatusEvent.REJECTED);
        assertThat(told.get(1).data()).contains("\"rule\":\"manifest-unreadable\"");
    }

    @Test
    void aRedrivenOneTellsWhatHappensAnew() {
        // Given
        takenUp();
        telling.save(submission());
        telling.finish(ID, State.REJECTED, "validation", base.resolve("rejected/x"));
        told();
        takenUp();
        telling.save(submission().at(Step.AWAIT_FEEDBACK));

        // When
        telling.finish(ID, State.DONE, "delivered", base.resolve("done/x"));

        // Then
        assertThat(told())
                .extracting(Pending::event)
                .containsExactly(StatusEvent.REDRIVEN, StatusEvent.SUBMITTED, StatusEvent.DELIVERED);
    }

    @Test
    void whatIsNotWrittenIsNotTold() {
        // Given
        takenUp();
        clock.advance(Journals.LEASE.plusSeconds(1));
        database.node("other", ONE).submissions().takeUp(ID);

        // When
        assertThatThrownBy(() -> telling.save(submission())).isInstanceOf(LeaseLost.class);

        // Then
        assertThat(told()).isEmpty();
    }

    @Test
    void anEventThatIsNotTakenHoldsUpThoseBehindIt() {
        // Given
        takenUp();
        telling.save(submission());
        var first = due().get(0);

        // When
        database.events().postpone(first, clock.instant().plusSeconds(30));

        // Then
        assertThat(due()).isEmpty();
        clock.advance(Duration.ofSeconds(31));
        assertThat(due()).extracting(Pending::id).containsExactly(first.id());
        assertThat(due().get(0).failures()).isEqualTo(1);
    }

    @Test
    void aSenderThatNamesAQueueIsToldThere() {
        // Given
        telling = database.node("node", new EventChannels(List.of(), true)).submissions();
        takenUp();

        // When
        telling.save(withReplyTo("answers"));

        // Then
        assertThat(database.events().due(EventChannels.JMS_REPLY, 10))
                .extracting(Pending::event, Pending::replyTo)
                .containsExactly(tuple(StatusEvent.RECEIVED, "answers"));
    }

    @Test
    void aSenderWhoseAddressTakesNothingIsToldNoMore() {
        // Given
        telling = database.node("node", new EventChannels(List.of(EventChannels.WEBHOOK), true))
                .submissions();
        database.messages()
                .enter(
                        new MessageRef("jms:inbox", "ID:9", "answers", "order-1"),
                        new ReceivedMessages.Arrival(ID, "key", "courier-test", folder(ID), null));
        telling.takeUp(ID);
        telling.save(submission());

        // When
        int given = database.events().giveUpReplies(ID);

        // Then
        assertThat(given).isEqualTo(2);
        telling.finish(ID, State.DONE, "delivered", base.resolve("done/x"));
        assertThat(database.events().count(EventChannels.JMS_REPLY)).isZero();
        assertThat(told()).hasSize(3);
    }

    @Test
    void aReplyKnowsWhatItsSenderRecognisesItBy() {
        // When
        database.told(new MessageRef("jms:inbox", "ID:9", "answers", "order-1"));

        // Then
        assertThat(database.events().due(EventChannels.JMS_REPLY, 10))
                .extracting(Pending::replyTo, Pending::correlation)
                .containsExactly(tuple("answers", "order-1"));
    }

    @Test
    void whatNobodyTakesIsKeptForSoLongAndNoLonger() {
        // Given
        takenUp();
        telling.save(submission());
        clock.advance(Duration.ofDays(10));
        telling.save(submission().at(Step.AWAIT_FEEDBACK));

        // When
        var given = database.events().giveUpOlder(clock.instant().minus(Duration.ofDays(5)));

        // Then
        assertThat(given).containsExactly(Map.entry(EventChannels.WEBHOOK, 2));
        assertThat(told()).extracting(Pending::event).containsExactly(StatusEvent.SUBMITTED);
    }

    @Test
    void nothingIsKeptWhereNobodyWantsToKnow() {
        // Given
        receive(ID);
        journal.takeUp(ID);

        // When
        journal.save(submission());

        // Then
        assertThat(database.events().count(EventChannels.WEBHOOK)).isZero();
    }

    @Test
    void oneNodePublishesAtATime() {
        // Given
        var one = database.duties(database.node("one").leases());
        var other = database.duties(database.node("other").leases());
        assertThat(one.take("publish", Duration.ofSeconds(30))).isTrue();

        // When
        boolean both = other.take("publish", Duration.ofSeconds(30));

        // Then
        assertThat(both).isFalse();
        assertThat(one.take("publish", Duration.ofSeconds(30))).isTrue();
        clock.advance(Duration.ofSeconds(31));
        assertThat(other.take("publish", Duration.ofSeconds(30))).isTrue();
    }

    private void takenUp() {
        telling.receive(ID, "lønn æøå", "courier-test", folder(ID));
        assertThat(telling.takeUp(ID)).isPresent();
    }

    private static Submission unmade(Submission submission) {
        return submission.withoutInstance().at(Step.INSTANTIATE);
    }

    private Submission withReplyTo(String queue) {
        var submission = unmade(submission());
        var content = submission.content();
        return submission.with(new dev.altinncourier.submission.Content(
                content.owner(), content.parts(), content.vars(), content.stopAt(), queue, content.resend()));
    }

    private List<Pending> due() {
        return database.events().due(EventChannels.WEBHOOK, 10);
    }

    /** All events, each delivered before the next. */
    private List<Pending> told() {
        var told = new ArrayList<Pending>();
        for (var due = due(); !due.isEmpty(); due = due()) {
            told.addAll(due);
            due.forEach(database.events()::delivered);
        }
        return told;
    }
}

package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.ReceivedMessages.Arrival;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message becomes one submission, however often it is delivered. */
class ReceivedMessagesTest extends OpenJournal {

    private static final MessageRef MESSAGE = new MessageRef("jms:inbox", "ID:1-2-3");

    private static final String SUM = "cd".repeat(32);

    private ReceivedMessages messages;

    @BeforeEach
    void openMessages() {
        messages = database.messages();
    }

    @Test
    void aNewMessageIsEnteredAndDue() {
        // When
        var before = messages.enter(MESSAGE, arrival(ID));

        // Then
        assertThat(before).isEmpty();
        assertThat(messages.find(MESSAGE)).contains(ID);
        assertThat(due(10)).containsExactly(ID);
    }

    @Test
    void aMessageThatComesOnceMoreIsNoSecondSubmission() {
        // Given
        messages.enter(MESSAGE, arrival(ID));

        // When
        var before = messages.enter(MESSAGE, arrival(Submissions.id(2)));

        // Then
        assertThat(before).contains(ID);
        assertThat(journal.find(Submissions.id(2))).isEmpty();
        assertThat(due(10)).containsExactly(ID);
    }

    @Test
    void anotherContentUnderTheSameIdIsNotTakenForIt() {
        // Given
        messages.enter(MESSAGE, arrival(ID));

        // When
        boolean same = messages.isSame(MESSAGE, "ab".repeat(32));

        // Then
        assertThat(same).isFalse();
        assertThat(messages.isSame(MESSAGE, SUM)).isTrue();
    }

    @Test
    void whatACrashKeptFromBeingSummedIsTakenForTheSame() {
        // Given
        messages.enter(MESSAGE, new Arrival(ID, "key", "courier-test", folder(ID), null));

        // When
        boolean same = messages.isSame(MESSAGE, SUM);

        // Then
        assertThat(same).isTrue();
    }

    @Test
    void theSameIdOfAnotherSourceIsAnotherMessage() {
        // Given
        messages.enter(MESSAGE, arrival(ID));

        // When
        var before = messages.enter(new MessageRef("kafka:inbox", MESSAGE.id()), arrival(Submissions.id(2)));

        // Then
        assertThat(before).isEmpty();
    }

    @Test
    void whoFindsTheFolderOfAnotherNodeEntersTheSameSubmission() {
        // Given
        messages.enter(MESSAGE, arrival(ID));

        // When
        var before = messages.enter(MESSAGE, arrival(ID));

        // Then
        assertThat(before).contains(ID);
        assertThat(due(10)).containsExactly(ID);
    }

    @Test
    void ofManyDeliveriesAtOnceOneIsEntered() throws Exception {
        // Given
        var pool = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> deliveries = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> (Callable<Boolean>) () ->
                        messages.enter(MESSAGE, arrival(Submissions.id(i))).isEmpty())
                .toList();

        // When
        int entered = 0;
        for (var delivery : pool.invokeAll(deliveries)) {
            entered += delivery.get() ? 1 : 0;
        }
        pool.shutdown();

        // Then
        assertThat(entered).isEqualTo(1);
        assertThat(due(100)).hasSize(1);
    }

    @Test
    void whereItsSenderWantsToBeToldIsKept() {
        // Given
        var telling = database.node("node", new EventChannels(List.of(), true)).submissions();
        messages.enter(new MessageRef("jms:inbox", "ID:9", "answers"), arrival(ID));
        telling.takeUp(ID);

        // When
        telling.save(submission());

        // Then
        assertThat(database.events().due(EventChannels.JMS_REPLY, 10))
                .extracting(PendingEvents.Pending::replyTo)
                .containsOnly("answers");
    }

    private Arrival arrival(SubmissionId id) {
        return new Arrival(id, "key", "courier-test", folder(id), SUM);
    }
}

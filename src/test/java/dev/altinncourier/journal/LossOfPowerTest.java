package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.MessageRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is there after a loss of power: the file as the last sync left it, opened as the next start would. H2 writes nothing by
 * itself here, so that what is found was made durable on purpose.
 */
class LossOfPowerTest {

    private static final MessageRef MESSAGE = new MessageRef("kafka:topic", "7");

    @TempDir
    private Path temp;

    private final TestClock clock = new TestClock();
    private Path base;
    private Journals journal;

    @BeforeEach
    void open() {
        base = temp.resolve("base");
        journal = Journals.keepingOnlyWhatIsSynced(base, clock);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void whatNobodyMadeDurableIsGone() throws IOException {
        // Given
        var id = Submissions.id(1);
        journal.probe().tryOut();

        // When
        journal.submissions().receive(id, "key", "courier-test", base.resolve("work"));

        // Then
        try (var later = afterLossOfPower()) {
            assertThat(later.submissions().find(id)).isEmpty();
        }
    }

    @Test
    void anIntentIsThereBeforeItsCallLeaves() throws IOException {
        // Given
        var id = Submissions.id(1);
        var node = journal.node("node");
        node.submissions().receive(id, "key", "courier-test", base.resolve("work"));
        node.submissions().takeUp(id);

        // When
        node.calls().intend(id, "NEXT", "confirm");

        // Then
        try (var later = afterLossOfPower()) {
            assertThat(later.node("node").calls().open(id))
                    .map(CallRecord::about)
                    .contains("confirm");
        }
    }

    @Test
    void aMessageIsThereBeforeTheBrokerIsTold() throws IOException {
        // When
        var id = Submissions.id(1);
        var arrival = new ReceivedMessages.Arrival(id, "key", "courier-test", base.resolve("work"), null);
        assertThat(journal.messages().enter(MESSAGE, arrival)).isEmpty();

        // Then
        try (var later = afterLossOfPower()) {
            assertThat(later.messages().find(MESSAGE)).isEqualTo(Optional.of(id));
        }
    }

    @Test
    void anEventThatIsToldKeepsItsName() throws IOException {
        // Given
        journal.told(MESSAGE);

        // When
        var told = journal.events().due(EventChannels.KAFKA, 10);

        // Then
        assertThat(told).isNotEmpty();
        try (var later = afterLossOfPower()) {
            assertThat(later.events().due(EventChannels.KAFKA, 10)).isEqualTo(told);
        }
    }

    @Test
    void eventsThatWereGivenUpStayGivenUp() throws IOException {
        // Given
        journal.told(MESSAGE);
        journal.events().due(EventChannels.KAFKA, 10);

        // When
        journal.events().discard(EventChannels.KAFKA, null);

        // Then
        try (var later = afterLossOfPower()) {
            assertThat(later.events().count(EventChannels.KAFKA)).isZero();
            assertThat(later.events().count(EventChannels.JMS)).isPositive();
        }
    }

    private Journals afterLossOfPower() throws IOException {
        var copy = temp.resolve("copy/journal/courier.mv.db");
        Files.createDirectories(copy.getParent());
        Files.copy(base.resolve("journal/courier.mv.db"), copy);
        return Journals.open(temp.resolve("copy"), clock);
    }
}

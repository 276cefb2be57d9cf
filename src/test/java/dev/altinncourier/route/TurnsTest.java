package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));

    private final DefaultCamelContext camel = new DefaultCamelContext();

    private Journals database;
    private Turns turns;

    @BeforeEach
    void open(@TempDir Path base) {
        database = Journals.open(base, new TestClock());
        var node = database.node("node");
        node.submissions().receive(ID, "key", "ttd-bidrag", base.resolve("work/x"));
        turns = new Turns(
                node.submissions(),
                database.due(),
                node.leases(),
                AppPlacesTest.places(1, Map.of()),
                camel.createProducerTemplate());
        camel.start();
    }

    @AfterEach
    void close() {
        camel.stop();
        database.close();
    }

    @Test
    void courierThatRunsTakesUpWhatIsDue() {
        // When
        var begun = turns.begin(ID);

        // Then
        assertThat(begun).isPresent();
    }

    /** What lies ready for its workers when it is stopped would otherwise keep it for as long as all of that takes. */
    @Test
    void courierThatIsBeingStoppedLeavesWhatIsDueToOthers() {
        // Given
        camel.stop();

        // When
        var begun = turns.begin(ID);

        // Then
        assertThat(begun).isEmpty();
        assertThat(database.node("another").submissions().takeUp(ID)).isPresent();
    }
}

package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreturnedLeasesTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));

    private final TestClock clock = new TestClock();

    private Journals database;
    private Journals.Node node;
    private UnreturnedLeases unreturned;

    @BeforeEach
    void open(@TempDir Path base) {
        database = Journals.open(base, clock);
        node = database.node("node");
        node.submissions().receive(ID, "key", "bidrag", base.resolve("work/x"));
        unreturned = new UnreturnedLeases(node.submissions(), node.leases(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void leaseIsGivenBackOnceItsWorkerIsDone() {
        // Given
        var taken = node.submissions().takeUp(ID).orElseThrow();
        unreturned.add(ID);

        // When
        unreturned.giveBack();
        boolean inHand = node.leases().isInHand(ID);
        node.leases().endTurn(taken);
        unreturned.giveBack();

        // Then
        assertThat(inHand).as("its worker has not stopped yet").isTrue();
        assertThat(database.node("another").submissions().takeUp(ID)).isPresent();
    }

    @Test
    void leaseThatSomebodyElseHasByThenIsForgotten() {
        // Given
        var taken = node.submissions().takeUp(ID).orElseThrow();
        unreturned.add(ID);
        node.leases().endTurn(taken);
        clock.advance(Journals.LEASE.plusSeconds(1));
        var other = database.node("another");
        other.submissions().takeUp(ID);

        // When
        unreturned.giveBack();

        // Then
        other.leases().confirm(ID);
        assertThat(other.leases().renew()).isEmpty();
    }
}

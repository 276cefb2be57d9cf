package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same claims of the same code on the other database, and what holds where several nodes share one. */
@ExtendWith(PostgresqlServer.class)
class LeasesOnPostgresqlTest extends LeasesTest {

    @Override
    Journals journals(Path folder) {
        return Journals.onServer(folder, clock);
    }

    @Test
    void startOfOneNodeLeavesAnotherItsLeases() {
        // Given
        receive(ID);
        database.node("other").submissions().takeUp(ID);

        // When
        int released = database.node("node").leases().releaseEarlier();

        // Then
        assertThat(released).isZero();
        assertThat(journal.takeUp(ID)).isEmpty();
    }
}

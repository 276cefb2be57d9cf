package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.outcome.StorageProbe;
import dev.altinncourier.submission.MessageRef;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the journal's file is put in order. */
class CompactJournalTest {

    private static final BigInteger MORE_THAN_ANY_DISK = BigInteger.ONE.shiftLeft(60);
    private static final int COMMITS = 100;

    private final TestClock clock = new TestClock();

    @Test
    void aDiskThatIsNearlyFullMayBeSoForWantOfIt(@TempDir Path base) throws IOException {
        try (var database = Journals.open(base, clock)) {
            // Given
            scatter(database);
            var folders = new Folders(base, ZoneId.of("Europe/Oslo"), new MemorySize(MORE_THAN_ANY_DISK));
            var storage = new StorageWatch(new StorageProbe(folders), database.probe(), clock);
            assertThat(storage.now().closed()).isTrue();
            var file = base.resolve("journal/courier.mv.db");
            var scattered = Files.readAllBytes(file);

            // When
            new CompactJournal(database.compaction(), storage).process(new DefaultExchange(new DefaultCamelContext()));

            // Then
            assertThat(Files.readAllBytes(file)).isNotEqualTo(scattered);
        }
    }

    /** Commits much, so that there is something to put together. */
    private static void scatter(Journals database) {
        database.retainNothing();
        database.told(new MessageRef("jms:courier.inbox", "ID:1", "erp.answers", "order-1"));
        for (int commit = 0; commit < COMMITS; commit++) {
            database.probe().tryOut();
        }
    }

    private record Folders(Path base, ZoneId zone, MemorySize minimumFree) implements FoldersConfig {}
}

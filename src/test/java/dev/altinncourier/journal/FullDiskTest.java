package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.it.SmallDisk;
import dev.altinncourier.submission.SubmissionId;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal on a disk that fills up, with the connection pool of the program. */
class FullDiskTest {

    /** Room for all that the workers write: H2 reuses the place of what is outdated after 45 seconds, not before. */
    private static final int DISK_MEBIBYTES = 64;

    private static final int WORKERS = 8;
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(50);
    private static final SubmissionId ID = id(0);

    private SmallDisk disk;
    private AgroalDataSource pool;
    private CallJournal calls;
    private JournalProbe probe;

    @BeforeEach
    void open(@TempDir Path temp) throws SQLException {
        disk = SmallDisk.mountOn(temp.resolve("disk"), DISK_MEBIBYTES);
        pool = pool(disk.folder().resolve("courier"));
        Flyway.configure().dataSource(pool).load().migrate();
        var database = new Database(pool, true);
        var clock = new TestClock();
        var leases = new Leases("node", new Journals.Settings(), database, clock);
        for (int i = 0; i < WORKERS; i++) {
            database.change(
                    "INSERT INTO submission (id, submission_key, profile, state, folder, received_at, changed_at, due_at,"
                            + " lease_owner, lease_until, failures)"
                            + " VALUES (?, 'k', 'p', 'OPEN', 'work/x', 0, 0, 0, ?, 0, 0)",
                    id(i).value(),
                    leases.owner());
        }
        calls = new CallJournal(database, leases, clock);
        probe = new JournalProbe(database, clock);
    }

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void anIntentThatDoesNotFitIsRefusedAndTheJournalGoesOnWhenThereIsRoom() {
        // Given
        calls.intend(ID, "NEXT", "before");
        disk.fill();
        assertThatThrownBy(() -> untilItFails("full")).isInstanceOf(JournalFailure.class);
        assertThatThrownBy(probe::tryOut).isInstanceOf(JournalFailure.class);
        long failures = probe.failures();

        // When
        disk.free();

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(probe::tryOut);
        intend(ID, "after");
        assertThat(calls.calls(ID)).extracting(CallRecord::about).contains("before", "after");
        assertThat(failures).isPositive();
    }

    /** Invariant 1: what was told to be durable is there, however often the journal broke and was opened anew. */
    @Test
    void noIntentThatWasAcknowledgedIsEverLost() throws InterruptedException {
        // Given
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var stop = new AtomicBoolean();
        var numbers = new AtomicInteger();
        var workers = Executors.newFixedThreadPool(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            var id = id(i);
            workers.execute(() -> intendUntil(stop, id, numbers, acknowledged));
        }

        // When
        for (int round = 0; round < 4; round++) {
            int before = acknowledged.size();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > before + 20);
            long failures = probe.failures();
            disk.fill();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> probe.failures() > failures + 5);
            disk.free();
        }
        int last = acknowledged.size();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > last + 20);
        stop.set(true);
        workers.shutdown();
        assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        // Then
        assertThat(acknowledged).hasSizeGreaterThan(100);
        // A connection from before the last failure may be left in the pool, and costs one more.
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(JournalFailure.class)
                .untilAsserted(() -> assertThat(all()).containsAll(acknowledged));
    }

    private static SubmissionId id(int number) {
        return SubmissionId.at(TestClock.START, new Random(number));
    }

    /** One call after another, each settled before the next. */
    private void intend(SubmissionId id, String about) {
        calls.settle(id, CallRecord.Result.DONE, null);
        calls.intend(id, "NEXT", about);
    }

    private void intendUntil(AtomicBoolean stop, SubmissionId id, AtomicInteger numbers, Set<String> acknowledged) {
        while (!stop.get()) {
            var about = "call " + numbers.incrementAndGet();
            try {
                intend(id, about);
                acknowledged.add(about);
                LockSupport.parkNanos(BETWEEN_CALLS.toNanos());
            } catch (JournalFailure notWritten) {
                // As courier does, which stops a run that could not write; eight that go on at once undo each other's
                // work.
                LockSupport.parkNanos(AFTER_A_FAILURE.toNanos());
            }
        }
    }

    private void untilItFails(String about) {
        for (int i = 0; i < 10_000; i++) {
            intend(ID, about);
        }
    }

    private List<String> all() {
        return new Database(pool, true).list(row -> row.getString(1), "SELECT about FROM altinn_call");
    }

    private static AgroalDataSource pool(Path file) throws SQLException {
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(20)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                        "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE")
                                .principal(new NamePrincipal("courier"))
                                .credential(new SimplePassword("courier"))));
        return AgroalDataSource.from(settings);
    }
}

package dev.altinncourier.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A journal in a database file, as one process has it open; a second one on the same file is another node. */
public final class Journals implements AutoCloseable {

    public static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcConnectionPool pool;
    private final Database database;
    private final Clock clock;
    private final Path base;

    private Journals(JdbcConnectionPool pool, Path base, Clock clock) {
        this.pool = pool;
        this.database = new Database(pool);
        this.base = base;
        this.clock = clock;
    }

    /** Opens the journal below a base folder, and makes it when it is not there. */
    public static Journals open(Path base, Clock clock) {
        var file = base.resolve("journal/courier").toAbsolutePath();
        var pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "courier", "courier");
        Flyway.configure().dataSource(pool).load().migrate();
        return new Journals(pool, base, clock);
    }

    /** The submissions as a process of its own sees them. */
    public SubmissionJournal submissions() {
        return new SubmissionJournal(
                database, new JournalRows(new ObjectMapper(), base), clock, new Lease(new Settings()));
    }

    public CallJournal calls() {
        return new CallJournal(database, clock);
    }

    public Removals removals() {
        return new Removals(database, clock);
    }

    /** As if the power had gone: nothing is written on the way out. */
    void breakOff() {
        database.change("SHUTDOWN IMMEDIATELY");
        pool.dispose();
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private record Settings() implements JournalConfig {
        @Override
        public Optional<String> file() {
            return Optional.empty();
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration lease() {
            return LEASE;
        }
    }
}

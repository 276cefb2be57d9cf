package dev.altinncourier.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A journal as one process has it open; a second one of the same base folder is another node. */
public final class Journals implements AutoCloseable {

    public static final Duration LEASE = Duration.ofMinutes(10);

    private final Runnable closing;
    private final Database database;
    private final Clock clock;
    private final Path base;

    private Journals(DataSource source, boolean embedded, Runnable closing, Path base, Clock clock) {
        Flyway.configure().dataSource(source).load().migrate();
        this.closing = closing;
        this.database = new Database(source, embedded);
        this.base = base;
        this.clock = clock;
    }

    /** Opens the journal below a base folder, and makes it when it is not there. */
    public static Journals open(Path base, Clock clock) {
        return open(base, clock, Duration.ZERO);
    }

    /** The same, of which nothing gets into its file but by a sync. */
    static Journals keepingOnlyWhatIsSynced(Path base, Clock clock) {
        return open(base, clock, Duration.ofHours(1));
    }

    private static Journals open(Path base, Clock clock, Duration writtenAfter) {
        var file = base.resolve("journal/courier").toAbsolutePath();
        var pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=" + writtenAfter.toMillis() + ";DB_CLOSE_ON_EXIT=FALSE",
                "courier",
                "courier");
        return new Journals(pool, true, pool::dispose, base, clock);
    }

    /** Opens the journal in an empty database of a server, or in the one that this base folder has there. */
    static Journals onServer(Path base, Clock clock) {
        return new Journals(PostgresqlServer.databaseOf(base), false, () -> {}, base, clock);
    }

    /** One process of a node, which tells nobody. */
    public Node node(String name) {
        return node(name, new EventChannels(List.of(), false));
    }

    /**
     * A submission that came as a message, has been read and has its instance, in a courier that tells of it by all channels:
     * two events wait in each.
     */
    public SubmissionId told(MessageRef message) {
        var id = Submissions.id(1);
        var folder = base.resolve("work").resolve(id.value());
        messages().enter(message, new ReceivedMessages.Arrival(id, "key", "courier-test", folder, null));
        var channels = new EventChannels(List.of(EventChannels.KAFKA, EventChannels.JMS, EventChannels.WEBHOOK), true);
        var node = node("node", channels).submissions();
        node.takeUp(id);
        node.save(Submissions.made(id, folder));
        return id;
    }

    /** One process of a node, with the channels that events go out by. */
    Node node(String name, EventChannels channels) {
        var leases = new Leases(name, new Settings(), database, clock, () -> clock.millis() * 1_000_000);
        var rows = new JournalRows(new ObjectMapper(), base);
        return new Node(
                new SubmissionJournal(database, rows, clock, leases, new Outbox(channels, new ObjectMapper(), clock)),
                new CallJournal(database, leases, clock),
                new Waits(database, leases, clock),
                new ValidationJobs(database, leases, clock),
                leases);
    }

    /** What a process sees of the journal. */
    public record Node(
            SubmissionJournal submissions, CallJournal calls, Waits waits, ValidationJobs jobs, Leases leases) {}

    /** The submissions as a process of its own sees them. */
    public SubmissionJournal submissions() {
        return node("node").submissions();
    }

    public DueSubmissions due() {
        return new DueSubmissions(database, clock);
    }

    public PendingEvents events() {
        return new PendingEvents(database, clock);
    }

    SubmissionList list() {
        return new SubmissionList(database, new JournalRows(new ObjectMapper(), base));
    }

    public Duties duties(Leases owner) {
        return new Duties(database, owner, clock);
    }

    /** How the database goes about a query; its parameters are numbers, and a name before the last one. */
    String plan(String sql, Object... parameters) {
        return String.join("\n", database.list(row -> row.getString(1), "EXPLAIN " + sql, parameters));
    }

    public JournalCompaction compaction() {
        return new JournalCompaction(database);
    }

    /** Has H2 use anew at once what it would leave alone for 45 seconds. */
    public void retainNothing() {
        database.change("SET RETENTION_TIME 0");
    }

    public JournalProbe probe() {
        return new JournalProbe(database, clock);
    }

    public ReceivedMessages messages() {
        return new ReceivedMessages(database, new JournalRows(new ObjectMapper(), base), clock);
    }

    public ContentClaims contents() {
        return new ContentClaims(database);
    }

    Database database() {
        return database;
    }

    public Holds holds() {
        return new Holds(database, held(), clock);
    }

    public HeldSubmissions held() {
        return new HeldSubmissions(database, new JournalRows(new ObjectMapper(), base), clock);
    }

    public OtherSubmissions others() {
        return new OtherSubmissions(database, new JournalRows(new ObjectMapper(), base));
    }

    public Removals removals() {
        return new Removals(database, clock);
    }

    public WaitingForLogin waitingForLogin() {
        return new WaitingForLogin(database, held(), clock);
    }

    public LoginRows logins() {
        return new LoginRows(database);
    }

    public LoginAttempts loginAttempts() {
        return new LoginAttempts(database, clock);
    }

    /** The turns as a process of this node sees them. */
    public LoginTurns loginTurns(String node) {
        return new LoginTurns(database, new Leases(node, new Settings(), database, clock), clock);
    }

    /** As if the power had gone: nothing is written on the way out. */
    void breakOff() {
        if (database.isEmbedded()) {
            database.change("SHUTDOWN IMMEDIATELY");
            closing.run();
        } else {
            PostgresqlServer.breakOff();
        }
    }

    @Override
    public void close() {
        closing.run();
    }

    record Settings() implements JournalConfig {
        @Override
        public Optional<String> file() {
            return Optional.empty();
        }

        @Override
        public Optional<String> url() {
            return Optional.empty();
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
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

        @Override
        public Optional<String> renewMillis() {
            return Optional.empty();
        }
    }
}

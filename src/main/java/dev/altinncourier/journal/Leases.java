package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * This process's claims on the submissions it works on. A lease is renewed by all that is written of its submission, and
 * by a timer during long calls. Where it was lost, nothing is written any more: the row says who owns it, and every
 * statement asks.
 */
@Singleton
public class Leases {

    private final String owner = UUID.randomUUID().toString();
    private final String node;
    private final JournalConfig config;
    private final Database database;
    private final Clock clock;

    /** What this process works on, by the entry as it was taken up; as many as there are workers. */
    private final ConcurrentMap<SubmissionId, JournalEntry> inHand = new ConcurrentHashMap<>();

    private final Set<SubmissionId> lost = ConcurrentHashMap.newKeySet();

    private final LeaseProofs proofs;

    @Inject
    Leases(@ConfigProperty(name = "courier.node") String node, JournalConfig config, Database database, Clock clock) {
        this(node, config, database, clock, System::nanoTime);
    }

    Leases(String node, JournalConfig config, Database database, Clock clock, LongSupplier ticks) {
        this.proofs = new LeaseProofs(ticks, config.lease());
        this.node = node;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes sure that a submission is still this process's own, and renews its lease: before a folder is moved, a report
     * written or a call made.
     *
     * @throws LeaseLost when it is not
     */
    public void confirm(SubmissionId id) {
        database.inTransaction(transaction -> {
            confirm(transaction, id);
            return id;
        });
    }

    /**
     * The same; returns once that, and all that was noted of the submission, survives a loss of power: before its folder leaves
     * {@code work/}, which is where one that the journal has forgotten is looked for.
     *
     * @throws LeaseLost when it is in other hands
     */
    public void confirmDurably(SubmissionId id) {
        confirm(id);
        database.makeDurable();
    }

    /** Runs a change of what belongs to a submission, in one transaction with the proof that it is this process's own. */
    int change(SubmissionId id, String sql, @Nullable Object... values) {
        return database.inTransaction(transaction -> {
            confirm(transaction, id);
            return transaction.change(sql, values);
        });
    }

    /** The row stays locked until the end of the transaction: until then nobody else takes the submission up. */
    void confirm(Database.Transaction transaction, SubmissionId id) throws SQLException {
        long asked = proofs.now();
        int mine = transaction.change(
                "UPDATE submission SET lease_until = ? WHERE id = ? AND lease_owner = ?", until(), id.value(), owner);
        orLost(id, mine);
        prove(id, asked);
    }

    /**
     * Whether a submission is this process's own beyond doubt: its lease was proven so short ago that nobody else can have
     * it. A process that was stopped, and wakes up when another has taken over, finds that it is not.
     */
    public boolean isCertain(SubmissionId id) {
        return proofs.holds(id);
    }

    private void prove(SubmissionId id, long asked) {
        if (inHand.containsKey(id)) {
            proofs.prove(id, asked);
        }
    }

    long ticks() {
        return proofs.now();
    }

    /**
     * Stops work on a submission that was seen to be lost; asks nobody, so that it costs nothing.
     *
     * @throws LeaseLost when the last renewal found it in other hands
     */
    public void checkNotLost(SubmissionId id) {
        if (lost.contains(id)) {
            throw new LeaseLost(id);
        }
    }

    /**
     * Renews the leases of all that this process works on, for the calls that outlast one.
     *
     * @return those that are in other hands by now
     */
    public Set<SubmissionId> renew() {
        inHand.forEach((id, taken) -> {
            long asked = proofs.now();
            int mine = database.change(
                    "UPDATE submission SET lease_until = ? WHERE id = ? AND lease_owner = ?",
                    until(),
                    id.value(),
                    owner);
            // What was given back while this ran is not lost.
            if (mine == 0 && inHand.get(id) == taken) {
                lost.add(id);
            } else if (mine == 1) {
                prove(id, asked);
            }
        });
        lost.retainAll(inHand.keySet());
        proofs.keepOnly(inHand.keySet());
        return Set.copyOf(lost);
    }

    /**
     * Gives up the leases of the runs before this one. Only one process at a time has an embedded journal; with a server,
     * only one of a node's name has the base folder. Those of other nodes run out by themselves.
     *
     * @return how many submissions were being worked on
     */
    public int releaseEarlier() {
        return database.change(
                "UPDATE submission SET lease_owner = NULL, lease_node = NULL, lease_until = 0 WHERE state = 'OPEN'"
                        + " AND lease_owner <> ? AND (lease_node = ? OR ? = 1)",
                owner,
                node,
                database.isEmbedded() ? 1 : 0);
    }

    /**
     * Gives up all that this process still has in hand, at its end: nobody has to wait until it has run out. Nothing more of it
     * is sent or written from here; a call that has left is settled by whoever takes the submission up.
     *
     * @return how many submissions that were
     */
    public int giveUpAll() {
        lost.addAll(inHand.keySet());
        proofs.keepOnly(Set.of());
        return database.change(
                "UPDATE submission SET lease_owner = NULL, lease_node = NULL, lease_until = 0 WHERE state = 'OPEN'"
                        + " AND lease_owner = ?",
                owner);
    }

    /** Ends a worker's turn with a submission, however it went. A lease that was not given back runs out by itself. */
    public void endTurn(JournalEntry taken) {
        inHand.computeIfPresent(taken.id(), (id, held) -> held == taken ? null : held);
    }

    /** @param asked the ticks of before the lease was taken */
    void begin(JournalEntry taken, long asked) {
        lost.remove(taken.id());
        inHand.put(taken.id(), taken);
        proofs.prove(taken.id(), asked);
    }

    void gaveBack(SubmissionId id) {
        inHand.remove(id);
    }

    /** Whether a worker of this process has it: then none other takes it up, even when its lease has run out. */
    public boolean isInHand(SubmissionId id) {
        return inHand.containsKey(id);
    }

    void orLost(SubmissionId id, int changed) {
        if (changed == 0) {
            throw new LeaseLost(id);
        }
    }

    String owner() {
        return owner;
    }

    String node() {
        return node;
    }

    long until() {
        return clock.millis() + config.lease().toMillis();
    }
}

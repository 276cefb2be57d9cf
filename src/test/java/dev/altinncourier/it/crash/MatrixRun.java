package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.Installation;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.it.SandboxProcess;
import dev.altinncourier.it.crash.Cells.Cell;
import dev.altinncourier.it.crash.Violations.Violation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.jboss.logging.Logger;

/**
 * Halts courier in one cell after another, and lets it end what it has. With each halt the journal loses what it had not synced.
 * The next cell's halt comes while the earlier cells' submissions recover: only submissions of its own set it off.
 */
final class MatrixRun {

    private static final Logger LOG = Logger.getLogger(MatrixRun.class);

    private static final Duration UNTIL_HALT = Duration.ofSeconds(180);
    private static final int DROPS = 2;

    private final Mutant mutant;
    private final Installation installation;
    private final SandboxControl sandbox;
    private final Sender sender;

    private MatrixRun(Mutant mutant, Path home, SandboxControl sandbox) {
        this.mutant = mutant;
        this.sandbox = sandbox;
        this.installation = Installation.in(home, sandbox.address(), sandbox.clientKey());
        this.sender = Sender.to(installation);
        installation.with("courier.retry.settle", mutant.settle()).keepingOnlyWhatIsSynced();
    }

    /**
     * Runs the cells, on a sandbox and a base folder of their own.
     *
     * @param patience for all to end after the last start; what has not ended then is a violation
     */
    static Result of(Mutant mutant, List<Cell> cells, Path home, Duration patience) {
        long start = System.nanoTime();
        try (var altinn = SandboxProcess.start(home)) {
            var run = new MatrixRun(mutant, home, altinn.control());
            var missed = new ArrayList<String>();
            for (var cell : cells) {
                run.halt(cell).ifPresent(missed::add);
            }
            run.end(patience);
            return run.result(missed, start);
        }
    }

    /** What was wrong, if the halt did not come. */
    private Optional<String> halt(Cell cell) {
        for (int i = 0; i < DROPS; i++) {
            drop(cell, cell.name() + i);
        }
        plan(cell, -1);
        Overrides.write(installation.home(), mutant, cell.halt());
        var process = installation.launch();
        int code = process.exitCode(UNTIL_HALT);
        if (cell.point() == HaltPoint.MOVING) {
            HalfAMove.make(installation.base());
        }
        sandbox.forgetFaults();
        // The first repetitions after the restart, if there are any, meet the same fate.
        plan(cell, DROPS);
        return code == Halt.EXIT_CODE
                ? Optional.empty()
                : Optional.of(cell + " ended with " + code + " instead of a halt:\n" + process.output());
    }

    /** Only a zip has something to be cleared away before it moves. */
    private void drop(Cell cell, String key) {
        if (cell.point() == HaltPoint.MOVING) {
            sender.dropZip(cell.kind(), key);
        } else {
            sender.drop(cell.kind(), key);
        }
    }

    private void plan(Cell cell, int times) {
        if (cell.fate().isFault()) {
            sandbox.tell("/sandbox/faults", cell.fate().fault(cell.call(), times));
        }
    }

    private void end(Duration patience) {
        Overrides.write(installation.home(), mutant, null);
        try (var courier = RunningCourier.start(installation)) {
            awaitEnd(patience);
            assertThat(courier.isAlive()).isTrue();
        }
    }

    private void awaitEnd(Duration patience) {
        try {
            OutcomeFolders.awaitUntil(
                    patience, () -> assertThat(installation.outcomes().all().count())
                            .isEqualTo(sender.sent().size()));
        } catch (ConditionTimeoutException notEnded) {
            LOG.warnf("not all ended: %s", notEnded.getMessage());
        }
    }

    private Result result(List<String> missed, long start) {
        var outcomes = installation.outcomes();
        var violations = Violations.of(sender.sent(), sandbox, outcomes);
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        return new Result(missed, violations, sender.sent().size(), outcomes, seconds);
    }

    /**
     * What came of a run.
     *
     * @param missed the cells that never came to their halt
     */
    record Result(
            List<String> missed, List<Violation> violations, int submissions, OutcomeFolders outcomes, long seconds) {

        long count(Violations.Sort sort) {
            return violations.stream()
                    .filter(violation -> violation.sort() == sort)
                    .count();
        }
    }
}

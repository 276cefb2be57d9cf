package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.Installation;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.it.SandboxProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Courier halts at every point at which its journal, Altinn and the folders can disagree, and is started again. The next
 * cell's halt comes while the earlier cells' submissions recover: only submissions of its own set it off.
 */
class CrashMatrixIT {

    private static final Duration UNTIL_HALT = Duration.ofSeconds(60);
    private static final Duration UNTIL_ENDED = Duration.ofSeconds(90);
    private static final int DROPS = 2;

    private static final CrashReport REPORT = new CrashReport(
            Cells.FULL ? "halts" : "halts, short run",
            "Halts at exact points (" + (Cells.FULL ? "full" : "short") + " run)",
            "answer and effect",
            "halts",
            "submissions",
            "delivered",
            "rejected as they should",
            "dead letters",
            "extra instances",
            "duplicate attachments",
            "violations",
            "seconds");

    @AfterAll
    static void write() {
        REPORT.write();
    }

    @ParameterizedTest
    @EnumSource(AnswerFate.class)
    void nothingIsLostOrSentTwice(AnswerFate fate, @TempDir Path home) {
        long start = System.nanoTime();
        var cells = Cells.of(fate);
        try (var altinn = SandboxProcess.start(home)) {
            // Given
            var sandbox = altinn.control();
            var installation = Installation.in(home, sandbox.address(), sandbox.clientKey());
            var sender = Sender.to(installation);

            // When
            var missed = new ArrayList<String>();
            for (var cell : cells) {
                if (!halts(cell, fate, installation, sandbox, sender)) {
                    missed.add(cell + " did not halt");
                }
            }
            Halt.remove(home);
            sandbox.forgetFaults();
            try (var courier = RunningCourier.start(installation)) {
                awaitEnd(installation.outcomes(), sender.sent().size());
                assertThat(courier.isAlive()).isTrue();
            }

            // Then
            var violations = Violations.of(sender.sent(), sandbox, installation.outcomes());
            note(fate, cells, sender, sandbox, installation.outcomes(), violations, start);
            assertThat(missed).isEmpty();
            assertThat(violations).isEmpty();
        }
    }

    private static boolean halts(
            Cells.Cell cell, AnswerFate fate, Installation installation, SandboxControl sandbox, Sender sender) {
        for (int i = 0; i < DROPS; i++) {
            sender.drop(cell.kind(), cell.name() + i);
        }
        sandbox.forgetFaults();
        if (fate.isFault()) {
            sandbox.tell("/sandbox/faults", fate.fault(cell.call(), -1));
        }
        cell.halt().install(installation.home());
        var process = installation.launch();
        int code = process.exitCode(UNTIL_HALT);
        sandbox.forgetFaults();
        if (fate.isFault()) {
            // The first repetitions after the restart, if there are any, meet the same fate.
            sandbox.tell("/sandbox/faults", fate.fault(cell.call(), DROPS));
        }
        return code == Halt.EXIT_CODE;
    }

    private static void awaitEnd(OutcomeFolders outcomes, int submissions) {
        OutcomeFolders.awaitUntil(
                UNTIL_ENDED, () -> assertThat(outcomes.all().count()).isEqualTo(submissions));
    }

    private static void note(
            AnswerFate fate,
            List<Cells.Cell> cells,
            Sender sender,
            SandboxControl sandbox,
            OutcomeFolders outcomes,
            List<Violations.Violation> violations,
            long start) {
        var summary = sandbox.summary();
        REPORT.row(
                fate.title,
                cells.size(),
                sender.sent().size(),
                outcomes.count("done"),
                outcomes.count("rejected"),
                outcomes.count("dead-letter"),
                summary.path("duplicates").asInt(),
                summary.path("duplicateAttachments").asInt(),
                violations.size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
}

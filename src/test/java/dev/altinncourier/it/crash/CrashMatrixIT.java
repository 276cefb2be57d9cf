package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.HaltsByRoute;
import dev.altinncourier.it.crash.Violations.Sort;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Courier halts at every point at which its journal, Altinn and the folders can disagree, and is started again. */
@HaltsByRoute
class CrashMatrixIT {

    private static final Duration UNTIL_ENDED = Duration.ofSeconds(180);

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
            "attachments doubled or wrong",
            "violations",
            "seconds");

    @AfterAll
    static void write() {
        REPORT.write();
    }

    @ParameterizedTest
    @EnumSource(AnswerFate.class)
    void nothingIsLostOrSentTwice(AnswerFate fate, @TempDir Path home) {
        // Given
        var cells = Cells.of(fate);

        // When
        var result = MatrixRun.of(Mutant.NONE, cells, home, UNTIL_ENDED);

        // Then
        REPORT.row(
                fate.title,
                cells.size() - result.missed().size(),
                result.submissions(),
                result.outcomes().count("done"),
                result.outcomes().count("rejected"),
                result.outcomes().count("dead-letter"),
                result.count(Sort.INSTANCE),
                result.count(Sort.ATTACHMENT),
                result.violations().size(),
                result.seconds());
        assertThat(result.missed()).isEmpty();
        assertThat(result.violations()).isEmpty();
    }
}

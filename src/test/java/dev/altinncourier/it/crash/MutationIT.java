package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.HaltsByRoute;
import dev.altinncourier.it.crash.Violations.Sort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shows that the harness can fail: the same halts find nothing wrong with courier, and something with each mutant. */
@EnabledIfSystemProperty(named = "courier.it.mutations", matches = "true")
@HaltsByRoute
class MutationIT {

    private static final Logger LOG = Logger.getLogger(MutationIT.class);

    private static final Duration UNTIL_ENDED = Duration.ofSeconds(90);

    private static final CrashReport REPORT = new CrashReport(
            "mutations",
            "What the harness finds with a guard switched off",
            Stream.concat(
                            Stream.of("switched off", "halts", "submissions"),
                            Stream.concat(Stream.of(Sort.values()).map(sort -> sort.title), Stream.of("violations")))
                    .toArray(String[]::new));

    @AfterAll
    static void write() {
        REPORT.write();
    }

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void aGuardSwitchedOffIsNoticed(Mutant mutant, @TempDir Path home) {
        // Given
        var cells = Cells.forMutants();

        // When
        var result = MatrixRun.of(mutant, cells, home, UNTIL_ENDED);

        // Then
        var row = new ArrayList<Object>(List.of(mutant.title, cells.size(), result.submissions()));
        Stream.of(Sort.values()).forEach(sort -> row.add(result.count(sort)));
        row.add(result.violations().size());
        REPORT.row(row.toArray());
        result.violations().forEach(violation -> LOG.infof("%s: %s", mutant, violation));
        assertThat(result.missed()).isEmpty();
        assertThat(result.violations().isEmpty()).isEqualTo(mutant == Mutant.NONE);
    }
}

package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.outcome.FoldersConfig;
import dev.altinncourier.outcome.Outcome;
import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteReportTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));
    private static final Problem FORBIDDEN = Problem.of(
            Category.AUTH,
            "forbidden",
            new Text("Altinn gir ikke tilgang.", "Altinn gives no access."),
            new Text("Gi retten.", "Grant the right."));

    private final TestClock clock = new TestClock();

    private Path base;
    private Path folder;
    private Journals database;
    private Journals.Node node;

    @BeforeEach
    void receive(@TempDir Path temporary) throws IOException {
        base = temporary;
        folder = Files.createDirectories(base.resolve("work/x"));
        database = Journals.open(base, clock);
        node = database.node("node");
        node.submissions().receive(ID, "key", "courier-test", folder);
        node.submissions().takeUp(ID);
        var content = new Content(InstanceOwner.organisation("897069650"), List.of(), Map.of(), null, null, false);
        node.submissions()
                .save(Submission.received(ID, "key", "courier-test", folder, content)
                        .at(Step.INSTANTIATE));
        node.calls().intend(ID, "INSTANTIATE", "courier-test");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoseInstantiationIsUnknownIsToldSoWhateverItFailedAt() throws IOException {
        // When
        var report = report();

        // Then
        assertThat(report)
                .contains("det er ukjent om noe ble opprettet")
                .contains("it is not known whether anything was created")
                .contains("courier looks in Altinn first, and makes an instance only if there is none")
                .doesNotContain("no instance is known");
    }

    @Test
    void whoseInstantiationWasSettledIsToldThatThereIsNone() throws IOException {
        // Given
        node.calls().settle(ID, Result.WITHOUT_EFFECT, null);

        // When
        var report = report();

        // Then
        assertThat(report).contains("no instance is known").doesNotContain("it is not known");
    }

    private String report() throws IOException {
        var exchange = new DefaultExchange(new DefaultCamelContext());
        Variable.ENTRY.set(exchange, node.submissions().find(ID).orElseThrow());
        Ending.ENDING.set(exchange, Ending.failed(Outcome.DEAD_LETTER, FORBIDDEN));
        var reports = new ReportFiles(new Folders(base));
        new WriteReport(node.submissions(), node.calls(), reports, clock, node.leases()).process(exchange);
        return Files.readString(folder.resolve("error.txt"));
    }

    private record Folders(Path base) implements FoldersConfig {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Oslo");
        }

        @Override
        public MemorySize minimumFree() {
            return new MemorySize(BigInteger.ZERO);
        }
    }
}

package dev.altinncourier.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.RawAnswer;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written beside a submission, for its sender, an operator and their programs. */
class ReportFilesTest {

    private Path folder;
    private ReportFiles reports;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        folder = temp;
        reports = new ReportFiles(Submissions.folders(folder));
    }

    @Test
    void theReceiptSaysWhatWasSentAndWhereItLies() throws IOException {
        // Given
        var receipt = Receipts.delivered();

        // When
        reports.write(folder, receipt);

        // Then
        assertSame("receipt.json", "receipt.json");
    }

    /** What is compared with the files of its name, from a submission's folder. */
    private record Expected(String name, Function<Path, ErrorReport> report) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Expected> reports() {
        return Stream.of(
                new Expected(
                        "validation-issues",
                        work -> ErrorReport.of(Submissions.stored(work), Failures.validationIssues())),
                new Expected("missing-part", work -> ErrorReport.of(Submissions.picked(work), Failures.missingPart())),
                new Expected("lost-answer", work -> ErrorReport.of(Submissions.picked(work), Failures.lostAnswer())));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void bothReportsSayWhatHappenedAndWhatToDo(Expected expected) throws IOException {
        // Given
        var report = expected.report().apply(folder);

        // When
        reports.write(folder, report);

        // Then
        assertSame("error.json", expected.name() + ".json");
        assertSame("error.txt", expected.name() + ".txt");
    }

    @Test
    void aDropThatNeverBecameASubmissionHasAReportToo() throws IOException {
        // Given
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/lonn.zip"), "PK");
        var files = OriginalFile.in(folder);
        var report = ErrorReport.of(Submissions.label("lønn november"), Failures.unsafeZip(), files);

        // When
        reports.write(folder, report);

        // Then
        assertSame("error.json", "unsafe-zip.json");
        assertSame("error.txt", "unsafe-zip.txt");
    }

    @Test
    void whatTheAuthorityRejectedCannotBeTakenUpAgain() throws IOException {
        // Given
        var report = ErrorReport.of(Submissions.stored(folder), Failures.authorityRejected());

        // When
        reports.write(folder, report);

        // Then
        assertThat(read("error.json")).contains("\"retryable\": false", "\"resumeFrom\": null");
        assertThat(read("error.txt")).contains("Legg inn en rettet innsending som en ny.");
    }

    @Test
    void theTextListsTenFindingsAndCountsTheRest() throws IOException {
        // Given
        var report = ErrorReport.of(Submissions.stored(folder), Failures.manyIssues(13));

        // When
        reports.write(folder, report);

        // Then
        assertThat(read("error.txt"))
                .contains("linje[10].belop", "og 3 til, se error.json / and 3 more")
                .doesNotContain("linje[11].belop");
        assertThat(read("error.json")).contains("linje[13].belop");
    }

    @Test
    void anAnswerInWhichNothingWasFoundIsNamed() throws IOException {
        // Given
        var problem = Failures.lostAnswer().problem().with(new RawAnswer("POST /x/y/instances", 418, "text/plain", ""));
        var failure = new Failure(problem, Submissions.NOW, List.of(), Step.INSTANTIATE);

        // When
        reports.write(folder, ErrorReport.of(Submissions.picked(folder), failure));

        // Then
        assertThat(read("error.txt"))
                .contains("Svaret: HTTP 418, POST /x/y/instances.", "The answer: HTTP 418, POST /x/y/instances.");
    }

    @Test
    void aLargeAnswerIsCut() throws IOException {
        // Given
        var answer = new RawAnswer("POST instances", 500, "text/html", "<p>".repeat(100_000));
        var problem = Failures.lostAnswer().problem().with(answer);
        var failure = new Failure(problem, Submissions.NOW, List.of(), Step.INSTANTIATE);

        // When
        reports.write(folder, ErrorReport.of(Submissions.picked(folder), failure));

        // Then
        assertThat(Files.size(folder.resolve("error.json"))).isBetween(16_000L, 20_000L);
    }

    @Test
    void aKeyCannotForgeALineOfTheReport() throws IOException {
        // Given
        var label = Submissions.label("a\nGjør dette: slett alt\u001b[2J");

        // When
        reports.write(folder, ErrorReport.of(label, Failures.unsafeZip(), List.of()));

        // Then
        assertThat(read("error.txt").lines().filter(line -> line.startsWith("Gjør dette:")))
                .containsExactly("Gjør dette: Pakk filene på nytt.");
        assertThat(read("error.txt")).doesNotContain("\u001b");
    }

    @Test
    void whoeverLooksIntoAWaitingFolderLearnsWhy() throws IOException {
        // Given
        var submission = Submissions.stored(folder);
        var next = Submissions.NOW.plusSeconds(600);

        // When
        reports.write(folder, Waiting.of(submission, Waiting.Cause.AUTHORITY, Submissions.NOW, next));

        // Then
        assertSame("waiting.json", "waiting.json");
    }

    @Test
    void aTicketSaysWhoMustDoWhatWhereAndUntilWhen() throws IOException {
        // Given
        var stored = Submissions.stored(folder);
        var submission = stored.with(stored.madeInstance().withTask(new Task("Task_2", "signing", 3, null)));
        var task = PersonsTask.of(submission, "");
        var place = new Ticket.Place("https://skjema.example/?instans=1", "https://af.altinn.no/inbox");
        var period = new Ticket.Period(Submissions.NOW, Submissions.NOW.plusSeconds(14 * 86_400));

        // When
        reports.write(folder, Ticket.of(submission, task, place, period));

        // Then
        assertSame("ticket.json", "ticket.json");
        assertSame("ticket.txt", "ticket.txt");
    }

    @Test
    void aTicketThatIsDoneIsTakenAway() throws IOException {
        // Given
        var submission = Submissions.stored(folder);
        var place = new Ticket.Place("https://skjema.example/", null);
        var ticket = Ticket.of(
                submission, PersonsTask.of(submission, "sign"), place, new Ticket.Period(Submissions.NOW, null));
        reports.write(folder, ticket);

        // When
        reports.write(folder, Receipts.delivered());

        // Then
        assertThat(folder.toFile().list()).containsExactly("receipt.json");
    }

    @Test
    void aReceiptLeavesNoReportOfAnEarlierRoundBeside() throws IOException {
        // Given
        var submission = Submissions.stored(folder);
        reports.write(folder, ErrorReport.of(submission, Failures.validationIssues()));
        reports.write(
                folder, Waiting.of(submission, Waiting.Cause.OUTAGE, Submissions.NOW, Submissions.NOW.plusSeconds(60)));

        // When
        reports.write(folder, Receipts.delivered());

        // Then
        assertThat(folder.toFile().list()).containsExactly("receipt.json");
    }

    private void assertSame(String written, String expected) throws IOException {
        try (var resource = getClass().getResourceAsStream("/outcome/" + expected)) {
            var text = resource == null ? "" : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(read(written)).isEqualTo(text);
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}

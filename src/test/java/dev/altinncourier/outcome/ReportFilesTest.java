package dev.altinncourier.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.RawAnswer;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        var receipt = receipt();

        // When
        reports.write(folder, receipt);

        // Then
        assertSame("receipt.json", "receipt.json");
    }

    @Test
    void validationIssuesAreInBothReports() throws IOException {
        // Given
        var report = ErrorReport.of(Submissions.stored(folder), Failures.validationIssues());

        // When
        reports.write(folder, report);

        // Then
        assertSame("error.json", "validation-issues.json");
        assertSame("error.txt", "validation-issues.txt");
    }

    @Test
    void aMissingPartIsNamed() throws IOException {
        // Given
        var report = ErrorReport.of(Submissions.picked(folder), Failures.missingPart());

        // When
        reports.write(folder, report);

        // Then
        assertSame("error.json", "missing-part.json");
        assertSame("error.txt", "missing-part.txt");
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
    void aLostAnswerTellsToLookInAltinnFirst() throws IOException {
        // Given
        var report = ErrorReport.of(Submissions.picked(folder), Failures.lostAnswer());

        // When
        reports.write(folder, report);

        // Then
        assertSame("error.json", "lost-answer.json");
        assertSame("error.txt", "lost-answer.txt");
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
    void aReceiptLeavesNoReportOfAnEarlierRoundBeside() throws IOException {
        // Given
        var submission = Submissions.stored(folder);
        reports.write(folder, ErrorReport.of(submission, Failures.validationIssues()));
        reports.write(
                folder, Waiting.of(submission, Waiting.Cause.OUTAGE, Submissions.NOW, Submissions.NOW.plusSeconds(60)));

        // When
        reports.write(folder, receipt());

        // Then
        assertThat(folder.toFile().list()).containsExactly("receipt.json");
    }

    @Test
    void noIdentityNumberSurvivesInAnyReport() throws IOException {
        // Given
        var random = new Random(20261123);

        for (int i = 0; i < 300; i++) {
            var number = String.format("%011d", random.nextLong(100_000_000_000L));
            var submission = about(number);
            var failure = new Failure(problemAbout(number), Submissions.NOW, List.of(), Step.INSTANTIATE);

            // When
            reports.write(folder, ErrorReport.of(submission, failure));
            var error = read("error.json") + read("error.txt");
            var app = new Receipt.App("ttd/courier-test", Map.of());
            var note = List.of(new Text("Gjelder " + number, "About " + number));
            var result = new Receipt.Result(Receipt.Verdict.DELIVERED, "fnr " + number, null, List.of(), note);
            var instance = Submissions.stored(folder).madeInstance();
            reports.write(folder, Receipt.of(submission.with(instance), app, passage(), result));

            // Then
            assertThat(error).doesNotContain(number).contains(number.substring(0, 6) + "*****");
            assertThat(read("receipt.json")).doesNotContain(number);
        }
    }

    private Submission about(String number) {
        var part = new Part("form", "in/" + number + ".xml", number + ".xml", "application/xml", 1, "00");
        var content = new Content(InstanceOwner.person(number), List.of(part), Map.of(), null, null, false);
        return Submission.received(Submissions.ID, "lonn_" + number + "_11", "courier-test", folder, content);
    }

    private static Problem problemAbout(String number) {
        var body = "{\"instanceOwner\":{\"personNumber\":\"" + number + "\"},\"ssn\":" + number + "}";
        return Problem.of(
                        Category.VALIDATION,
                        "rule",
                        new Text("Feil for " + number, "Wrong for " + number),
                        new Text("Rett " + number, "Correct " + number))
                .with(List.of(Issue.inFile(number + ".xml", "/a[" + number + "]", number, number + " is unknown")))
                .with(new RawAnswer("GET party/" + number, 404, null, body));
    }

    private static Receipt receipt() {
        var app = new Receipt.App("ttd/courier-test", Map.of("form", "model1", "attachment", "certificate"));
        var fetched = new FetchedFile("ref-data-as-pdf", "receipt/Kvittering.pdf", 3, "ab".repeat(32));
        var note = new Text("Appen hadde 1 advarsel.", "The app had 1 warning.");
        var changed = List.of(new ReadBack.Place("skjema.xml", "/Skjema/sum"));
        var readBack = new ReadBack(List.of("skjema.xml"), changed, 1, List.of(), 0);
        var result = new Receipt.Result(Receipt.Verdict.DELIVERED, null, readBack, List.of(fetched), List.of(note));
        return Receipt.of(Submissions.stored(Path.of("work")), app, passage(), result);
    }

    private static Receipt.Passage passage() {
        var start = Submissions.NOW;
        var visits = List.of(
                new Receipt.Visit("Task_1", "data", start.plusSeconds(1), start.plusSeconds(3)),
                new Receipt.Visit("Task_2", "confirmation", start.plusSeconds(3), start.plusSeconds(4)));
        var times = new Receipt.Times(
                start,
                start.plusSeconds(1),
                start.plusSeconds(4),
                Instant.parse("2026-11-23T16:30:04Z"),
                start.plusSeconds(5));
        return new Receipt.Passage(visits, times);
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

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No report gives away whom it is about. */
class ReportPrivacyTest {

    private Path folder;
    private ReportFiles reports;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        folder = temp;
        reports = new ReportFiles(Submissions.folders(folder));
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
            var app = new Receipt.App("ttd/courier-test", null, Map.of());
            var remark = new Checks.Remark("c", "a.xml", "/a", new Text("om " + number, "about " + number));
            var checks = new Checks(List.of(remark));
            var note = List.of(new Text("Gjelder " + number, "About " + number));
            var result = new Receipt.Result(
                    Receipt.Verdict.DELIVERED,
                    "fnr " + number,
                    List.of("fnr " + number),
                    checks,
                    null,
                    List.of(),
                    note);
            var instance = Submissions.stored(folder).madeInstance();
            reports.write(folder, Receipt.of(submission.with(instance), app, Receipts.passage(), result));

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

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}

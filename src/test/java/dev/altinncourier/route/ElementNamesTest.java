package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Issue.Severity;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElementNamesTest {

    @Test
    void findingOfAnElementIsOneOfTheSendersFile() {
        // When
        var problem = ElementNames.in(submission(), with(issue(null, "2"), issue(null, "1"), issue(null, null)));

        // Then
        assertThat(problem.issues()).extracting(Issue::file).containsExactly("Årsregnskap 2026.pdf", null, null);
    }

    @Test
    void fileThatIsNamedIsKept() {
        // When
        var problem = ElementNames.in(submission(), with(issue("skjema.xml", "2")));

        // Then
        assertThat(problem.issues()).extracting(Issue::file).containsExactly("skjema.xml");
    }

    private static Issue issue(@Nullable String file, @Nullable String element) {
        return new Issue(file, null, "DataElementFileInfected", "virus", element, Severity.ERROR);
    }

    private static Problem with(Issue... issues) {
        var text = new Text("nb", "en");
        return Problem.of(Category.VALIDATION, "validation-failed", text, text).with(List.of(issues));
    }

    private static Submission submission() {
        var form = new Part("skjema", "in/skjema.xml", "skjema.xml", "application/xml", 1, "00");
        var file = new Part("bilag", "in/Årsregnskap 2026.pdf", "Arsregnskap_2026.pdf", "application/pdf", 3, "00");
        var content =
                new Content(InstanceOwner.organisation("897069650"), List.of(form, file), Map.of(), null, null, false);
        var data = List.of(
                new DataElement("1", "model1", null, "application/xml", 1),
                new DataElement("2", "certificate", "Arsregnskap_2026.pdf", "application/pdf", 3));
        return Submission.received(
                        SubmissionId.at(Instant.EPOCH, new Random(1)), "key", "profile", Path.of("work"), content)
                .with(new Instance("501337/x", "https://altinn.example/x", data, null));
    }
}

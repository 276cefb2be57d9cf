package dev.altinncourier.outcome;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.RawAnswer;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ways in which a submission fails, as courier words them. */
final class Failures {

    private static final String FORM = "0f0e0d0c-0000-4000-8000-000000000001";
    private static final String JSON = "application/problem+json; charset=utf-8";

    private Failures() {}

    /** As recorded: {@code next} with an invalid form. */
    static Failure validationIssues() {
        var body = "{\"title\":\"Validation failed for task\",\"status\":409,"
                + "\"detail\":\"3 validation errors found for task Task_1\",\"validationIssues\":[]}";
        var problem = Problem.of(
                        Category.VALIDATION,
                        "app-validation",
                        new Text("Appen fant 3 feil i skjemaet.", "The app found 3 errors in the form."),
                        new Text("Rett feilene og send på nytt.", "Correct the errors and send again."))
                .with(List.of(
                        issue("navn", "The navn field is required."),
                        issue("orgnr", "The orgnr field is required."),
                        issue("antall", "The field antall must be between 1 and 100.")))
                .with(new RawAnswer("PUT process/next", 409, JSON, body));
        return failure(problem, Step.UPLOAD, 409);
    }

    static Failure manyIssues(int count) {
        var issues = IntStream.rangeClosed(1, count)
                .mapToObj(n -> issue("linje[" + n + "].belop", "must be a number"))
                .toList();
        return failure(validationIssues().problem().with(issues), Step.UPLOAD, 409);
    }

    static Failure missingPart() {
        var problem = Problem.of(
                        Category.VALIDATION,
                        "part-missing",
                        new Text("Vedlegget «konvolutt» mangler.", "The part \"konvolutt\" is missing."),
                        new Text("Legg til filen konvolutt.xml.", "Add the file konvolutt.xml."))
                .with(List.of(Issue.inFile("konvolutt.xml", null, "part-missing", "mangler / is missing")));
        return new Failure(problem, Submissions.NOW, List.of(), Step.INSTANTIATE);
    }

    static Failure unsafeZip() {
        var problem = Problem.of(
                        Category.UNSAFE_INPUT,
                        "zip-path-outside",
                        new Text("Zip-filen er farlig.", "The zip is not safe."),
                        new Text("Pakk filene på nytt.", "Pack the files again."))
                .with(List.of(Issue.inFile("lonn.zip", "../../etc/passwd", "zip-path-outside", "leaves the folder")));
        return new Failure(problem, Submissions.NOW, List.of(), null);
    }

    static Failure lostAnswer() {
        var problem = Problem.of(
                Category.UNKNOWN_OUTCOME,
                "instantiation-unknown",
                new Text("Svaret fra Altinn kom aldri frem.", "The answer from Altinn never arrived."),
                new Text("Se etter innsendingen i Altinn.", "Look for the submission in Altinn."));
        return failure(problem, Step.INSTANTIATE, 0);
    }

    static Failure authorityRejected() {
        var problem = Problem.of(
                Category.AUTHORITY_REJECTED,
                "feedback-rejected",
                new Text("Skatteetaten avviste meldingen.", "The tax authority rejected the message."),
                new Text("Rett og send en ny melding.", "Correct it and send a new message."));
        return failure(problem, null, 200);
    }

    private static Failure failure(Problem problem, @Nullable Step resumeFrom, int status) {
        var call = status == 0 ? "POST instances" : "PUT process/next";
        return new Failure(
                problem,
                Submissions.NOW,
                List.of(new Failure.Attempt(Submissions.NOW.minusSeconds(5), call, status)),
                resumeFrom);
    }

    private static Issue issue(String field, String text) {
        return new Issue("skjema.xml", field, text, text, FORM, Issue.Severity.ERROR);
    }
}

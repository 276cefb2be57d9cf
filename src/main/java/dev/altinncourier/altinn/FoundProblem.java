package dev.altinncourier.altinn;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Text;
import java.util.Locale;

/** What a look at an instance can show that stops a submission, although no call failed; in the words of the reports. */
public enum FoundProblem {
    FILE_INFECTED(
            "Altinn fant virus i en fil. Ingenting er sendt videre.",
            "Altinn found a virus in a file. Nothing was passed on.",
            "Bytt ut filen som er nevnt, eller ta den bort, og legg mappen i innboksen på nytt.",
            "Replace the file named, or take it out, and drop the folder again."),
    INSTANCE_DELETED(
            "Instansen i Altinn er slettet, før den var levert.",
            "The instance in Altinn has been deleted, before it was handed in.",
            "Spør den som slettet den. Skal den sendes likevel, kjør på nytt med --new-instance: da lages en ny instans.",
            "Ask whoever deleted it. If it is to be sent all the same, re-drive with --new-instance: a new instance is made"
                    + " then.");

    private final Text summary;
    private final Text nextAction;

    FoundProblem(String summaryNb, String summaryEn, String actionNb, String actionEn) {
        this.summary = new Text(summaryNb, summaryEn);
        this.nextAction = new Text(actionNb, actionEn);
    }

    /** Whether a problem is this one. */
    public boolean is(Problem problem) {
        return problem.rule().equals(problem().rule());
    }

    /** As a refusal: the sender decides what becomes of it. */
    public SubmissionFailure refused() {
        return new Refused(problem());
    }

    Problem problem() {
        return Problem.of(Category.VALIDATION, name().toLowerCase(Locale.ROOT).replace('_', '-'), summary, nextAction);
    }
}

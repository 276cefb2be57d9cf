package dev.altinncourier.route;

import dev.altinncourier.check.Verdict;
import dev.altinncourier.outcome.FetchedFile;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.util.List;

/** What an authority's answer can say that is no acceptance, in the words of the reports. */
final class VerdictProblem {

    /** The rule of what the authority has read and refused, after it was submitted. */
    static final String REJECTED = "authority-rejected";

    private VerdictProblem() {}

    static Problem rejected(FetchedFile file, Verdict verdict) {
        var word = verdict.value();
        return Problem.of(
                        Category.AUTHORITY_REJECTED,
                        REJECTED,
                        new Text(
                                "Etaten har lest innsendingen og avvist den: «" + word + "».",
                                "The authority has read the submission and rejected it: \"" + word + "\"."),
                        new Text(
                                "Rett det etaten peker på (hele svaret ligger i receipt/), og legg inn det rettede som en ny"
                                        + " innsending. Denne er avsluttet i Altinn.",
                                "Correct what the authority names (its whole answer lies in receipt/), and drop the corrected"
                                        + " files as a new submission. This one has ended in Altinn."))
                .with(issues(file, verdict));
    }

    static Problem unknown(FetchedFile file, Verdict verdict) {
        var word = verdict.value();
        return Problem.of(
                        Category.UNKNOWN_OUTCOME,
                        "verdict-unknown",
                        new Text(
                                "Etaten har svart, men profilen kjenner ikke svaret «" + word + "».",
                                "The authority has answered, but the profile does not know the answer \"" + word
                                        + "\"."),
                        new Text(
                                "Les svaret i " + file.file()
                                        + ". Før verdien opp under feedback.verdict i profilen (accepted,"
                                        + " remarks eller rejected), og flytt mappen tilbake. Send ikke på nytt før det er klart.",
                                "Read the answer in " + file.file()
                                        + ". Enter the value under feedback.verdict of the profile"
                                        + " (accepted, remarks or rejected), and move the folder back. Do not send again before"
                                        + " that is clear."))
                .with(issues(file, verdict));
    }

    static Problem unreadable(FetchedFile file) {
        return Problem.of(
                Category.UNKNOWN_OUTCOME,
                "verdict-unreadable",
                new Text(
                        "Etaten har svart, men filen " + file.file() + " kan ikke leses som XML.",
                        "The authority has answered, but the file " + file.file() + " cannot be read as XML."),
                new Text(
                        "Se på filen, og på instansen i Altinn. Flyttes mappen tilbake, hentes svaret på nytt.",
                        "Look at the file, and at the instance in Altinn. When the folder is moved back, the answer is"
                                + " fetched again."));
    }

    private static List<Issue> issues(FetchedFile file, Verdict verdict) {
        var code = verdict.value().isEmpty() ? "verdict" : verdict.value();
        return verdict.reasons().stream()
                .map(reason -> Issue.inFile(file.file(), null, code, reason))
                .toList();
    }
}

package dev.altinncourier.route;

import dev.altinncourier.outcome.PersonsTask;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is said when somebody has let courier wait for too long. */
final class WaitProblem {

    private WaitProblem() {}

    static Problem personHasNotActed(AppProfile profile, Submission submission, Instant end) {
        var task = PersonsTask.of(submission, NextMove.actionOf(profile, submission));
        var deadline = seconds(end);
        return Problem.of(
                Category.TRANSIENT_EXHAUSTED,
                "person-has-not-acted",
                new Text(
                        "Ingen har utført oppgaven i Altinn innen fristen " + deadline + ": "
                                + task.what().nb() + ". Det må " + task.who().nb() + " gjøre.",
                        "Nobody has completed the task in Altinn before the deadline " + deadline + ": "
                                + task.what().en() + ". That is for "
                                + task.who().en() + " to do."),
                new Text(
                        "Be vedkommende om å gjøre det i Altinn (lenken under). Flyttes mappen tilbake, venter courier en ny"
                                + " frist.",
                        "Ask that person to do it in Altinn (link below). When the folder is moved back, courier waits for"
                                + " another deadline."));
    }

    static Problem authorityHasNotAnswered(Instant since) {
        var begin = seconds(since);
        return Problem.of(
                Category.TRANSIENT_EXHAUSTED,
                "authority-has-not-answered",
                new Text(
                        "Skjemaet er sendt inn, men etaten har ikke svart siden " + begin + ".",
                        "The form is submitted, but the authority has not answered since " + begin + "."),
                new Text(
                        "Spør etaten hvor svaret blir av (referansen i Altinn under). Send ikke på nytt. Flyttes mappen tilbake,"
                                + " venter courier videre.",
                        "Ask the authority where the answer is (reference in Altinn below). Do not send again. When the folder"
                                + " is moved back, courier goes on waiting."));
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.TaskMark;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Task;
import dev.altinncourier.submission.Text;

/** What a person can make of a task instead of completing it, in the words of the reports. */
final class PersonProblem {

    /** The rule of a process that a person has given up. */
    static final String GAVE_UP = "person-gave-up";

    private PersonProblem() {}

    static Problem sentBack(String mark, Task now) {
        var from = task(mark);
        var to = now.elementId() + " (" + now.type() + ")";
        return Problem.of(
                Category.VALIDATION,
                "person-sent-back",
                new Text(
                        "Den som skulle fullføre oppgaven " + from + " i Altinn, sendte skjemaet tilbake til " + to
                                + ".",
                        "Whoever was to complete task " + from + " in Altinn sent the form back to " + to + "."),
                new Text(
                        "Spør vedkommende hva som er galt, rett filene, og legg mappen i innboksen på nytt. Utkastet i Altinn"
                                + " er beholdt.",
                        "Ask that person what is wrong, correct the files, and drop the folder again. The draft in Altinn is"
                                + " kept."));
    }

    static Problem gaveUp(String mark, String endEvent) {
        return Problem.of(
                Category.VALIDATION,
                GAVE_UP,
                new Text(
                        "Den som skulle fullføre oppgaven " + task(mark) + " i Altinn, avbrøt. Prosessen endte i "
                                + endEvent + ", og ingenting er sendt inn.",
                        "Whoever was to complete task " + task(mark) + " in Altinn gave it up. The process ended at "
                                + endEvent + ", and nothing was handed in."),
                new Text(
                        "Spør vedkommende. Skal det sendes likevel, legg filene inn som en ny innsending med \"resend\": true i"
                                + " submission.json.",
                        "Ask that person. If it is to be sent all the same, drop the files as a new submission with"
                                + " \"resend\": true in submission.json."));
    }

    static Problem endedElsewhere(String mark, String endEvent) {
        return Problem.of(
                Category.UNKNOWN_OUTCOME,
                "ended-elsewhere",
                new Text(
                        "Prosessen endte i " + endEvent + " etter oppgaven " + task(mark)
                                + ". Profilen sier ikke om den da er fullført eller avbrutt.",
                        "The process ended at " + endEvent + " after task " + task(mark)
                                + ". The profile does not say whether it was completed or given up then."),
                new Text(
                        "Se på instansen i Altinn. Skriv sluttene som betyr fullført under handoff.endEvents i profilen, og flytt"
                                + " mappen tilbake. Send ikke på nytt før det er klart.",
                        "Look at the instance in Altinn. Enter the ends that mean completed under handoff.endEvents of the"
                                + " profile, and move the folder back. Do not send again before that is clear."));
    }

    private static String task(String mark) {
        return TaskMark.elementId(mark) + " (" + TaskMark.type(mark) + ")";
    }
}

package dev.altinncourier.route;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.util.Locale;

/** What reading back can find, in the words of the reports. */
enum ReadBackProblem {
    FORM_LOST_CONTENT(
            Category.VALIDATION,
            "Altinn har ikke lagret alt som står i skjemaet. Courier gikk ikke videre.",
            "Altinn has not stored all that is in the form. Courier went no further.",
            "Rett stedene i listen etter tjenestens XSD (navn, plass og rekkefølge), og legg mappen i innboksen på nytt.",
            "Correct the places listed by the service's XSD (name, place and order), and drop the folder again."),
    ATTACHMENTS_DIFFER(
            Category.UNKNOWN_OUTCOME,
            "Vedleggene i Altinn er ikke de som ble sendt. Courier gikk ikke videre.",
            "The attachments in Altinn are not those that were sent. Courier went no further.",
            "Se på vedleggene i Altinn (lenken under), og kjør innsendingen på nytt når de er riktige.",
            "Look at the attachments in Altinn (link below), and re-drive the submission when they are right."),
    FORM_MISSING(
            Category.UNKNOWN_OUTCOME,
            "Skjemaet som ble sendt, er ikke i Altinn. Courier gikk ikke videre.",
            "The form that was sent is not in Altinn. Courier went no further.",
            "Se på instansen i Altinn (lenken under) før innsendingen kjøres på nytt.",
            "Look at the instance in Altinn (link below) before the submission is re-driven."),
    FORM_TOO_LARGE(
            Category.CONFIGURATION,
            "Skjemaet er for stort til å sammenlignes med det som Altinn har lagret.",
            "The form is too large to be compared with what Altinn stored.",
            "Sett readBack til warn eller off for skjemaet i profilen, og kjør innsendingen på nytt.",
            "Set readBack to warn or off for the form in the profile, and re-drive the submission.");

    private final Category category;
    private final Text summary;
    private final Text nextAction;

    ReadBackProblem(Category category, String summaryNb, String summaryEn, String actionNb, String actionEn) {
        this.category = category;
        this.summary = new Text(summaryNb, summaryEn);
        this.nextAction = new Text(actionNb, actionEn);
    }

    Problem problem() {
        var rule = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(category, rule, summary, nextAction);
    }
}

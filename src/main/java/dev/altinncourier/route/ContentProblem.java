package dev.altinncourier.route;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.util.Locale;

/** What the checks before an instance can find, in the words of the reports. */
enum ContentProblem {
    CONTENT_REFUSED(
            Category.VALIDATION,
            "Courier fant feil i filene. Ingenting er sendt til Altinn.",
            "Courier found errors in the files. Nothing has been sent to Altinn.",
            "Rett stedene i listen, og legg mappen i innboksen på nytt.",
            "Correct the places listed, and drop the folder again."),
    SCHEMA_UNUSABLE(
            Category.CONFIGURATION,
            "Et skjema (XSD eller JSON Schema) som profilen nevner, kan ikke brukes.",
            "A schema (XSD or JSON Schema) that the profile names cannot be used.",
            "Legg filen, og de den viser til, der profilen sier, og start courier på nytt.",
            "Put the file, and those that it refers to, where the profile says, and restart courier."),
    SCHEMA_NOT_PUBLISHED(
            Category.CONFIGURATION,
            "Appen gir ikke ut skjemaet som profilen vil kontrollere mot.",
            "The app does not publish the schema that the profile wants to check against.",
            "Sett schema: {check: warn} i profilen, eller oppgi en fil i stedet for from: app.",
            "Write schema: {check: warn} in the profile, or name a file instead of from: app."),
    NOT_CHECKABLE(
            Category.CONFIGURATION,
            "Filen er for stor, eller av et annet slag, enn det courier kan kontrollere mot et skjema.",
            "The file is too large, or of another kind, to be checked against a schema.",
            "Sett schema: {check: warn} eller off i profilen, og kjør innsendingen på nytt.",
            "Write schema: {check: warn} or off in the profile, and re-drive the submission.");

    private final Category category;
    private final Text summary;
    private final Text nextAction;

    ContentProblem(Category category, String summaryNb, String summaryEn, String actionNb, String actionEn) {
        this.category = category;
        this.summary = new Text(summaryNb, summaryEn);
        this.nextAction = new Text(actionNb, actionEn);
    }

    Problem problem() {
        return Problem.of(category, name().toLowerCase(Locale.ROOT).replace('_', '-'), summary, nextAction);
    }

    /** With what exactly is wrong in its words: of a set-up that is waited for, only these are kept and shown. */
    Problem because(String reason) {
        return Problem.of(category, problem().rule(), named(summary, reason), named(nextAction, reason));
    }

    private static Text named(Text text, String reason) {
        return new Text(text.nb() + " (" + reason + ")", text.en() + " (" + reason + ")");
    }
}

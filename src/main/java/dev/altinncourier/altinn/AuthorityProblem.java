package dev.altinncourier.altinn;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import java.util.Locale;

/** The problems that an authority's own validation can have or find, in the words of the reports. */
public enum AuthorityProblem {
    PREVALIDATION_REJECTED(
            Category.AUTHORITY_REJECTED,
            "Etatens egen kontroll avviste innsendingen. Den er ikke levert.",
            "The authority's own validation rejected the submission. It has not been handed in.",
            "Rett det etaten peker på i listen, og legg mappen i innboksen på nytt.",
            "Correct what the authority names in the list, and drop the folder again."),
    PREVALIDATION_NOT_READ(
            Category.AUTHORITY_REJECTED,
            "Etatens egen kontroll kunne ikke lese det som ble sendt til den. Ingenting er levert.",
            "The authority's own validation could not read what was sent to it. Nothing has been handed in.",
            "Rett filen eller verdien som etaten nevner, og legg mappen i innboksen på nytt.",
            "Correct the file or value that the authority names, and drop the folder again."),
    PREVALIDATION_TOO_LARGE(
            Category.VALIDATION,
            "Filen er for stor for etatens egen kontroll.",
            "The file is too large for the authority's own validation.",
            "Del opp filen. Tar etaten større filer på en annen måte, kan drift sette upTo og en jobb i profilen.",
            "Split the file. Where the authority takes larger ones otherwise, an operator can set upTo and a job in the"
                    + " profile."),
    VALUE_NOT_USABLE(
            Category.VALIDATION,
            "En verdi i innsendingen kan ikke stå i adressen til etatens kontroll.",
            "A value of the submission cannot stand in the address of the authority's validation.",
            "Rett verdiene under vars i submission.json, eller stedene i skjemaet som profilen henter dem fra.",
            "Correct the values below vars in submission.json, or the places in the form that the profile takes them from."),
    PREVALIDATION_VERDICT_UNKNOWN(
            Category.UNKNOWN_OUTCOME,
            "Etatens kontroll svarte noe som profilen ikke kjenner. Ingenting er levert.",
            "The authority's validation answered something that the profile does not know. Nothing has been handed in.",
            "Les svaret. Før verdien opp under prevalidate.verdict i profilen, og kjør innsendingen på nytt.",
            "Read the answer. Enter the value under prevalidate.verdict of the profile, and re-drive the submission."),
    PREVALIDATION_REFUSED(
            Category.CONFIGURATION,
            "Etatens kontroll godtok ikke kallet.",
            "The authority's validation did not accept the call.",
            "Se på svaret, og på adressen under prevalidate i profilen, og kjør innsendingen på nytt.",
            "Look at the answer, and at the address under prevalidate of the profile, and re-drive the submission."),
    PREVALIDATION_CALL_NOT_UNDERSTOOD(
            Category.CONFIGURATION,
            "Etatens kontroll godtar ikke måten profilen sender på.",
            "The authority's validation does not accept the way the profile sends.",
            "Rett contentType og url under prevalidate i profilen, og start courier på nytt.",
            "Correct contentType and url under prevalidate of the profile, and restart courier."),
    PREVALIDATION_TOKEN_REFUSED(
            Category.AUTH,
            "Etatens kontroll godtok ikke tilgangen, heller ikke en ny.",
            "The authority's validation refused the token, and a fresh one too.",
            "Kontroller auth (kind og scopes) under prevalidate i profilen, og at innloggingen gjelder samme miljø.",
            "Check auth (kind and scopes) under prevalidate of the profile, and that the login is of the same environment."),
    /** Named as Altinn's: one that stays is believed, and an outage may look the same. */
    FORBIDDEN(
            Category.AUTH,
            "Etatens kontroll sier at avsenderen ikke har rett til dette for denne virksomheten eller personen.",
            "The authority's validation says that the sender has no right to do this for this owner.",
            "Skaff rettigheten eller scopet hos etaten, og kjør innsendingen på nytt.",
            "Obtain the right or the scope from the authority, and re-drive the submission."),
    PREVALIDATION_OUTAGE(
            Category.TRANSIENT_EXHAUSTED,
            "Etatens kontroll svarte ikke, eller svarte at den er ute av drift.",
            "The authority's validation did not answer, or answered that it is out of order.",
            "Courier prøver igjen av seg selv. Ingenting er levert.",
            "Courier tries again by itself. Nothing has been handed in."),
    PREVALIDATION_BUSY(
            Category.TRANSIENT_EXHAUSTED,
            "Etatens kontroll ber om å få færre kall.",
            "The authority's validation asks for fewer calls.",
            "Courier venter og prøver igjen av seg selv.",
            "Courier waits and tries again by itself."),
    VALIDATION_JOB_FAILED(
            Category.TRANSIENT_EXHAUSTED,
            "Etatens kontroll av det som er lastet opp, ble ikke fullført, heller ikke på nye forsøk.",
            "The authority's validation of what was uploaded was not completed, nor was it when started anew.",
            "Spør etaten, og kjør innsendingen på nytt: da startes kontrollen igjen. Ingenting er levert.",
            "Ask the authority, and re-drive the submission: the validation is then started again. Nothing has been handed"
                    + " in."),
    VALIDATION_JOB_TOO_LONG(
            Category.TRANSIENT_EXHAUSTED,
            "Etatens kontroll av det som er lastet opp, er ikke ferdig innen fristen i profilen.",
            "The authority's validation of what was uploaded has not ended within the horizon of the profile.",
            "Spør etaten, og kjør innsendingen på nytt: da venter courier en ny frist på det samme svaret.",
            "Ask the authority, and re-drive the submission: courier then waits for the same answer for another one.");

    private final Category category;
    private final Text summary;
    private final Text nextAction;

    AuthorityProblem(Category category, String summaryNb, String summaryEn, String actionNb, String actionEn) {
        this.category = category;
        this.summary = new Text(summaryNb, summaryEn);
        this.nextAction = new Text(actionNb, actionEn);
    }

    /** As a problem of which no answer told. */
    public Problem problem() {
        return Problem.of(category, name().toLowerCase(Locale.ROOT).replace('_', '-'), summary, nextAction);
    }
}

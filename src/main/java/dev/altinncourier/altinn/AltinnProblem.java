package dev.altinncourier.altinn;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;

/** The problems that Altinn's answers can mean, in the words of the reports. */
enum AltinnProblem {
    UNKNOWN_OWNER(
            Category.VALIDATION,
            "Altinn kjenner ikke den som innsendingen gjelder for.",
            "Altinn does not know the instance owner.",
            "Rett organisasjonsnummeret eller fødselsnummeret i skjemaet eller i submission.json, og legg mappen i"
                    + " innboksen på nytt.",
            "Correct the organisation number or national identity number in the form or in submission.json, and drop"
                    + " the folder again."),
    FORM_REFUSED(
            Category.VALIDATION,
            "Altinn kunne ikke lese eller godta det som ble sendt.",
            "Altinn could not read or accept what was sent.",
            "Rett filen som er nevnt, og legg mappen i innboksen på nytt. Klager Altinn på rotelementet, kan grunnen"
                    + " også være en verdi inne i skjemaet (et tall eller en dato på feil form).",
            "Correct the file named, and drop the folder again. Where Altinn complains of the root element, a value"
                    + " inside the form (a number or date in the wrong form) may be the cause."),
    VALIDATION_FAILED(
            Category.VALIDATION,
            "Altinn fant feil i innsendingen og sendte den ikke videre.",
            "Altinn found errors in the submission and did not pass it on.",
            "Rett feilene i listen, og legg mappen i innboksen på nytt.",
            "Correct the errors in the list, and drop the folder again."),
    TOO_LARGE(
            Category.VALIDATION,
            "Filen er for stor for denne tjenesten.",
            "The file is too large for this service.",
            "Del eller komprimer filen, og legg mappen i innboksen på nytt.",
            "Split or shrink the file, and drop the folder again."),
    REFUSED_BY_APP(
            Category.VALIDATION,
            "Tjenesten tar ikke imot denne innsendingen.",
            "The service does not take this submission.",
            "Les begrunnelsen under. Er den uventet, kontakt tjenesteeieren.",
            "Read the reason below. If it is unexpected, contact the service owner."),
    LEVEL_TOO_LOW(
            Category.AUTH,
            "Innloggingen har for lavt sikkerhetsnivå for denne tjenesten.",
            "The token's authentication level is too low for this service.",
            "Bruk en innlogging på nivået som svaret nevner.",
            "Use a login of the level that the answer names."),
    SCOPE_MISSING(
            Category.AUTH,
            "Tilgangen mangler et scope som tjenesten krever.",
            "The token lacks a scope that the service demands.",
            "Be om scopet hos Digdir/tjenesteeieren, og legg det til i courier.auth.maskinporten.scopes eller i profilen.",
            "Obtain the scope, and add it to courier.auth.maskinporten.scopes or to the profile."),
    FORBIDDEN(
            Category.AUTH,
            "Altinn sier at avsenderen ikke har rett til dette for denne virksomheten eller personen.",
            "Altinn says that the sender has no right to do this for this owner.",
            "Deleger rettigheten til systembrukeren eller personen i Altinn, og kjør innsendingen på nytt.",
            "Delegate the right to the system user or person in Altinn, and re-drive the submission."),
    TOKEN_REFUSED(
            Category.AUTH,
            "Altinn godtok ikke tilgangen, heller ikke en ny.",
            "Altinn refused the token, and a fresh one too.",
            "Kontroller at courier.altinn.environment og innloggingen gjelder samme miljø.",
            "Check that courier.altinn.environment and the token's issuer belong to the same environment."),
    APP_NOT_FOUND(
            Category.CONFIGURATION,
            "Appen i profilen finnes ikke i dette miljøet.",
            "The profile's app does not exist in this environment.",
            "Rett org og app i profilen.",
            "Correct org and app in the profile."),
    CALL_NOT_UNDERSTOOD(
            Category.CONFIGURATION,
            "Appen godtar ikke måten profilen sender på.",
            "The app does not accept the way the profile sends.",
            "Sammenlign profilen (datatyper, innholdstyper, modus) med appens metadata.",
            "Compare the profile (data types, content types, mode) with the app's metadata."),
    NOT_IN_THIS_TASK(
            Category.UNKNOWN_OUTCOME,
            "Instansen i Altinn står ikke der courier ventet: noen andre kan ha flyttet eller avsluttet den.",
            "The instance does not stand where courier expected: somebody else may have moved or ended it.",
            "Se på instansen i Altinn (lenken under) før noe gjøres på nytt.",
            "Look at the instance in Altinn (link below) before anything is done again."),
    OWNER_LOOKUP(
            Category.TRANSIENT_EXHAUSTED,
            "Altinn fikk ikke slått opp den som innsendingen gjelder for. Det er som regel et driftsproblem i Altinn.",
            "Altinn could not look up the instance owner. As a rule that is an outage at Altinn.",
            "Courier prøver igjen av seg selv. Kontroller en eier oppgitt med partyId: en ukjent får samme svar.",
            "Courier tries again by itself. Check an owner given by partyId: an unknown one gets the same answer."),
    OUTAGE(
            Category.TRANSIENT_EXHAUSTED,
            "Altinn svarte ikke, eller svarte at tjenesten er nede.",
            "Altinn did not answer, or answered that it is out of order.",
            "Courier prøver igjen av seg selv.",
            "Courier tries again by itself."),
    OWN_FILES(
            Category.TRANSIENT_EXHAUSTED,
            "Courier kan ikke lese eller skrive sine egne filer.",
            "Courier cannot read or write its own files.",
            "Se etter plass og feil på disken. Ingen trenger å sende noe på nytt.",
            "Look for space and errors on the disk. Nobody needs to send anything again."),
    CIRCUIT_OPEN(
            Category.TRANSIENT_EXHAUSTED,
            "Altinn er ute av drift, og courier lar tjenesten være i fred en stund.",
            "Altinn is out of order, and courier leaves it alone for a while.",
            "Courier prøver igjen av seg selv.",
            "Courier tries again by itself."),
    TOO_MANY_REQUESTS(
            Category.TRANSIENT_EXHAUSTED,
            "Altinn ber om å få færre kall.",
            "Altinn asks for fewer calls.",
            "Courier venter og prøver igjen av seg selv.",
            "Courier waits and tries again by itself."),
    INSTANCE_BUSY(
            Category.TRANSIENT_EXHAUSTED,
            "Instansen er opptatt i Altinn.",
            "The instance is busy in Altinn.",
            "Courier venter og prøver igjen av seg selv.",
            "Courier waits and tries again by itself."),
    SCAN_PENDING(
            Category.TRANSIENT_EXHAUSTED,
            "Altinn er ikke ferdig med viruskontrollen av vedleggene.",
            "Altinn has not finished scanning the attachments.",
            "Courier venter og prøver igjen av seg selv.",
            "Courier waits and tries again by itself."),
    EFFECT_UNKNOWN(
            Category.UNKNOWN_OUTCOME,
            "Svaret på et kall til Altinn kom ikke fram; kallet kan ha virket.",
            "The answer to a call to Altinn was lost; the call may have taken effect.",
            "Courier leser i Altinn til det er klart hva som skjedde.",
            "Courier reads Altinn until it is clear what happened."),
    UNEXPECTED(
            Category.UNKNOWN_OUTCOME,
            "Altinn svarte noe som courier ikke kjenner.",
            "Altinn answered something that courier does not know.",
            "Se på svaret under og på instansen i Altinn før innsendingen kjøres på nytt.",
            "Look at the answer below and at the instance in Altinn before the submission is re-driven.");

    private final Category category;
    private final Text summary;
    private final Text nextAction;

    AltinnProblem(Category category, String summaryNb, String summaryEn, String actionNb, String actionEn) {
        this.category = category;
        this.summary = new Text(summaryNb, summaryEn);
        this.nextAction = new Text(actionNb, actionEn);
    }

    /** As a problem with the answer that told it. */
    Problem in(AltinnCall call, AltinnAnswer answer) {
        return problem().with(answer.raw(call));
    }

    /** As a problem of a call without an answer. */
    Problem problem() {
        return Problem.of(category, rule(), summary, nextAction);
    }

    String rule() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

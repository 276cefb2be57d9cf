package dev.altinncourier.intake;

/** What {@code submission.json} must fulfil. */
enum ManifestRule implements Rule {
    MANIFEST_UNREADABLE(
            "Filen submission.json er ikke gyldig JSON.",
            "The file submission.json is not valid JSON.",
            "Rett submission.json på linjen som er oppgitt, og legg innsendingen i innboksen på nytt.",
            "Correct submission.json at the line given and put the submission into the inbox again."),
    MANIFEST_TOO_LARGE(
            "Filen submission.json er for stor.",
            "The file submission.json is too large.",
            "Lag en submission.json på under 1 MB og legg innsendingen i innboksen på nytt.",
            "Make a submission.json below 1 MB and put the submission into the inbox again."),
    MANIFEST_UNKNOWN_KEY(
            "Filen submission.json har et felt som ikke finnes.",
            "The file submission.json has a key that is not known.",
            "Fjern eller rett feltet. Feltene som kan brukes, står ved feilen.",
            "Remove or correct the key. The keys that may be used are listed with the finding."),
    MANIFEST_WRONG_TYPE(
            "Filen submission.json har en verdi av feil type.",
            "The file submission.json has a value of the wrong type.",
            "Rett verdien i feltet som er oppgitt, og legg innsendingen i innboksen på nytt.",
            "Correct the value of the key given and put the submission into the inbox again."),
    MANIFEST_WRONG_PROFILE(
            "Profilen i submission.json er en annen enn mappen innsendingen ble lagt i.",
            "The profile in submission.json differs from the folder that the submission was put in.",
            "Legg innsendingen i riktig profilmappe, eller rett feltet profile.",
            "Put the submission into the right profile folder, or correct the key profile."),
    MANIFEST_BAD_KEY(
            "Feltet key i submission.json kan ikke brukes som navn.",
            "The key in submission.json cannot be used as a name.",
            "Bruk 1 til 200 tegn uten skråstrek, linjeskift og andre kontrolltegn.",
            "Use 1 to 200 characters without slashes, line breaks or other control characters."),
    MANIFEST_OWNER(
            "Feltet owner i submission.json må ha nøyaktig ett nummer.",
            "The owner in submission.json must have exactly one number.",
            "Oppgi enten organisationNumber, personNumber eller partyId.",
            "Give one of organisationNumber, personNumber and partyId."),
    DUPLICATE_PART(
            "Samme fil står flere ganger i submission.json.",
            "The same file is named more than once in submission.json.",
            "La hver fil stå én gang i listen parts.",
            "Name each file once in the list parts."),
    MISSING_PART(
            "En fil som står i submission.json, mangler.",
            "A file that is named in submission.json is missing.",
            "Legg ved filen, eller fjern den fra listen parts.",
            "Add the file, or remove it from the list parts."),
    UNNAMED_PART(
            "En fil følger med uten å stå i submission.json.",
            "A file is present that is not named in submission.json.",
            "Før filen opp i listen parts, eller fjern den.",
            "Name the file in the list parts, or remove it."),
    CHANGED_PART(
            "En fil er ikke den samme som avsenderen beskrev; den kan være skadet underveis.",
            "A file is not the one that the sender described; it may have been damaged under way.",
            "Overfør filen på nytt. Stemmer ikke sha256 da heller, må submission.json lages på nytt.",
            "Transfer the file again. If its sha256 still differs, submission.json must be made anew."),
    UNKNOWN_ROLE(
            "En fil har en rolle som profilen ikke har.",
            "A file has a role that the profile does not have.",
            "Bruk en av rollene som står ved feilen, eller utelat rollen.",
            "Use one of the roles listed with the finding, or leave the role out.");

    private final RuleWords words;

    ManifestRule(String nb, String en, String nextNb, String nextEn) {
        this.words = RuleWords.forSender(nb, en, nextNb, nextEn);
    }

    @Override
    public RuleWords words() {
        return words;
    }
}

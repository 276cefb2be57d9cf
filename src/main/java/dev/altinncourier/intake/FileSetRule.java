package dev.altinncourier.intake;

/** What the set of files must fulfil. */
enum FileSetRule implements Rule {
    UNREADABLE_ZIP(
            "Zip-filen er skadet eller ufullstendig, eller er ikke en zip-fil.",
            "The zip is damaged or incomplete, or is not a zip.",
            "Lag zip-filen på nytt, og overfør hele filen før den får sitt endelige navn.",
            "Make the zip again, and transfer all of it before it gets its final name."),
    NO_FILES(
            "Innsendingen har ingen filer.",
            "The submission has no files.",
            "Legg filene i mappen eller zip-filen, og til sist submission.json eller .ready.",
            "Put the files into the folder or zip, and submission.json or .ready last."),
    UNKNOWN_FILE(
            "En fil hører ikke til noe som denne innsendingen kan inneholde.",
            "A file is none of those that this submission may have.",
            "Fjern filen, gi den riktig navn eller mappe, eller oppgi rollen i submission.json.",
            "Remove the file, give it the right name or folder, or state its role in submission.json."),
    EMPTY_FILE(
            "En fil er tom.",
            "A file is empty.",
            "Eksporter eller kopier filen på nytt, eller fjern den.",
            "Export or copy the file again, or remove it."),
    FILE_TOO_LARGE(
            "En fil er større enn mottakeren tillater.",
            "A file is larger than the recipient allows.",
            "Gjør filen mindre eller del den opp. Grensen står ved feilen.",
            "Make the file smaller or split it. The limit is given with the finding."),
    FILE_TYPE_NOT_ALLOWED(
            "En fil er av en type som mottakeren ikke tar imot.",
            "A file is of a type that the recipient does not take.",
            "Lagre filen som en av typene som står ved feilen.",
            "Save the file as one of the types listed with the finding."),
    TOO_FEW_FILES(
            "En fil som må være med, mangler.",
            "A file that must be there is missing.",
            "Legg ved filen som er oppgitt, og legg innsendingen i innboksen på nytt.",
            "Add the file named and put the submission into the inbox again."),
    TOO_MANY_FILES(
            "Det er flere filer av en type enn mottakeren tar imot.",
            "There are more files of a kind than the recipient takes.",
            "Fjern eller slå sammen filer. Grensen står ved feilen.",
            "Remove or merge files. The limit is given with the finding."),
    FILE_NOT_TAKEN(
            "Det følger med en fil av et slag som ikke sendes med denne profilen.",
            "There is a file of a kind that is not sent with this profile.",
            "Ta filen ut og legg innsendingen i innboksen på nytt. Må den leveres, gjør det i tjenestens skjema på nett.",
            "Take the file out and put the submission into the inbox again. If it has to be handed in, do so in the"
                    + " service's own form on the web.");

    private final RuleWords words;

    FileSetRule(String nb, String en, String nextNb, String nextEn) {
        this.words = RuleWords.forSender(nb, en, nextNb, nextEn);
    }

    @Override
    public RuleWords words() {
        return words;
    }
}

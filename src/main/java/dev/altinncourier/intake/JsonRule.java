package dev.altinncourier.intake;

import dev.altinncourier.submission.Category;

/** What a JSON file must fulfil that Altinn reads as a form. */
enum JsonRule implements Rule {
    JSON_TOO_COMPLEX(
            Category.UNSAFE_INPUT,
            "JSON-filen er for dypt nøstet, eller har for lange eller for mange forskjellige navn.",
            "The JSON file is nested too deeply, or has names that are too long or too many.",
            "Eksporter skjemaet på nytt. Er filen riktig, kan drift heve grensene under courier.intake.",
            "Export the form again. If the file is right, an operator can raise the limits below courier.intake."),
    JSON_MALFORMED(
            Category.VALIDATION,
            "JSON-filen har en skrivefeil, er ikke fullstendig, eller er ikke et objekt.",
            "The JSON file has a syntax error, is not complete, or is no object.",
            "Rett filen på linjen som er oppgitt, eller eksporter den på nytt.",
            "Correct the file at the line given, or export it again."),
    JSON_DUPLICATE_NAME(
            Category.VALIDATION,
            "Et navn står to ganger i samme objekt i JSON-filen. Altinn ville ha lest bare det ene.",
            "A name stands twice in one object of the JSON file. Altinn would have read only one of them.",
            "Fjern det ene stedet, eller eksporter skjemaet på nytt.",
            "Remove one of the two, or export the form again."),
    JSON_ENCODING(
            Category.VALIDATION,
            "JSON-filen er ikke i UTF-8. Altinn ville ha lagret æ, ø og å feil.",
            "The JSON file is not in UTF-8. Altinn would have stored letters such as æ, ø and å wrongly.",
            "Lagre eller eksporter filen som UTF-8.",
            "Save or export the file as UTF-8.");

    private final RuleWords words;

    JsonRule(Category category, String nb, String en, String nextNb, String nextEn) {
        this.words = RuleWords.of(category, nb, en, nextNb, nextEn);
    }

    @Override
    public RuleWords words() {
        return words;
    }
}

package dev.altinncourier.intake;

import dev.altinncourier.submission.Category;

/** What an XML file must fulfil. Altinn itself takes a DTD, and spoils letters of other encodings silently. */
enum XmlRule implements Rule {
    XML_DTD(
            "XML-filen har en DTD (DOCTYPE). Det er ikke tillatt, fordi den kan hente inn eller mangedoble innhold.",
            "The XML file has a DTD (DOCTYPE). That is not allowed, because it can pull in or multiply content.",
            "Eksporter skjemaet uten DOCTYPE. Kommer ikke filen fra eget fagsystem, må drift varsles.",
            "Export the form without a DOCTYPE. If the file is not from your own system, tell an operator."),
    XML_TOO_COMPLEX(
            "XML-filen er for dypt nøstet eller har for lange eller for mange forskjellige navn.",
            "The XML file is nested too deeply, or has names that are too long or too many.",
            "Eksporter skjemaet på nytt. Er filen riktig, kan drift heve grensene under courier.intake.",
            "Export the form again. If the file is right, an operator can raise the limits below courier.intake."),
    XML_MALFORMED(
            "XML-filen har en skrivefeil eller er ikke fullstendig.",
            "The XML file has a syntax error or is not complete.",
            "Rett filen på linjen som er oppgitt, eller eksporter den på nytt.",
            "Correct the file at the line given, or export it again."),
    XML_ENCODING(
            "XML-filen er ikke i UTF-8. Altinn ville ha lagret æ, ø og å feil.",
            "The XML file is not in UTF-8. Altinn would have stored letters such as æ, ø and å wrongly.",
            "Lagre eller eksporter filen som UTF-8, med encoding=\"UTF-8\" eller uten encoding i første linje.",
            "Save or export the file as UTF-8, with encoding=\"UTF-8\" or no encoding in the first line.");

    private final RuleWords words;

    XmlRule(String nb, String en, String nextNb, String nextEn) {
        this.words = RuleWords.forSender(nb, en, nextNb, nextEn);
    }

    @Override
    public RuleWords words() {
        return words;
    }

    @Override
    public Category category() {
        return this == XML_DTD || this == XML_TOO_COMPLEX ? Category.UNSAFE_INPUT : Category.VALIDATION;
    }
}

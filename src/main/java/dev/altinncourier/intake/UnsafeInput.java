package dev.altinncourier.intake;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Text;

/** What could harm courier, or what it was not set up to read: an operator looks before anybody tries again. */
enum UnsafeInput implements Rule {
    ZIP_UNSAFE_NAME(
            "Zip-filen inneholder et filnavn som peker ut av mappen eller ikke kan brukes.",
            "The zip holds a file name that leads out of its folder or cannot be used."),
    ZIP_LINK(
            "Zip-filen inneholder en lenke eller noe annet som ikke er en vanlig fil.",
            "The zip holds a link or something else that is not an ordinary file."),
    ZIP_DUPLICATE_NAME(
            "To filer i zip-filen har samme navn, så det er uklart hvilken som gjelder.",
            "Two files in the zip have the same name, so it is unclear which one counts."),
    ZIP_TOO_MANY_ENTRIES(
            "Zip-filen inneholder flere filer enn det som er tillatt.", "The zip holds more files than are allowed."),
    ZIP_TOO_LARGE(
            "Zip-filen blir større enn tillatt når den pakkes ut.", "The zip grows beyond the limit when unpacked."),
    ZIP_RATIO(
            "Zip-filen vokser mistenkelig mye når den pakkes ut (mulig zip-bombe).",
            "The zip grows suspiciously much when unpacked (it may be a zip bomb)."),
    ZIP_ENCRYPTED(
            "Zip-filen er kryptert eller passordbeskyttet og kan ikke leses.",
            "The zip is encrypted or protected by a password and cannot be read."),
    LINK_IN_FOLDER(
            "Mappen inneholder en lenke eller noe annet som ikke er en vanlig fil.",
            "The folder holds a link or something else that is not an ordinary file."),
    TOO_MANY_ENTRIES(
            "Mappen inneholder flere filer enn det som er tillatt.", "The folder holds more files than are allowed."),
    FILE_NAME_ENCODING(
            Category.CONFIGURATION,
            "Filnavnet kan ikke skrives på denne maskinen, fordi programmet ikke kjører med UTF-8.",
            "The file name cannot be written on this machine, because the program does not run with UTF-8."),
    FILE_ACCESS(
            Category.CONFIGURATION,
            "Programmet har ikke tilgang til å lese en av filene.",
            "The program has no right to read one of the files.");

    private final RuleWords words;

    UnsafeInput(String nb, String en) {
        this.words = new RuleWords(Category.UNSAFE_INPUT, new Text(nb, en), Advice.ASK_THE_SENDER);
    }

    UnsafeInput(Category category, String nb, String en) {
        this.words = new RuleWords(category, new Text(nb, en), Advice.FIX_THE_SETUP);
    }

    @Override
    public RuleWords words() {
        return words;
    }

    @Override
    public boolean needsOperator() {
        return true;
    }

    private static final class Advice {

        static final Text ASK_THE_SENDER = new Text(
                "Drift må finne ut hvor filen kommer fra før noe sendes. Ingenting er sendt til Altinn. "
                        + "Er avsenderen til å stole på, må innsendingen lages på nytt uten feilen.",
                "An operator must find out where the file comes from before anything is sent. Nothing was sent to Altinn. "
                        + "If the sender is to be trusted, the submission must be made anew without the fault.");
        static final Text FIX_THE_SETUP = new Text(
                "Drift må rette oppsettet (tilganger, LC_ALL=C.UTF-8) og kjøre innsendingen på nytt. "
                        + "Ingenting er sendt til Altinn.",
                "An operator must correct the set-up (access rights, LC_ALL=C.UTF-8) and re-drive the "
                        + "submission. Nothing was sent to Altinn.");

        private Advice() {}
    }
}

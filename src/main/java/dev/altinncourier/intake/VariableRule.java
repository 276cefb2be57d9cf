package dev.altinncourier.intake;

/** What is demanded of the values that a profile's templates need. No text repeats a value. */
enum VariableRule implements Rule {
    VARIABLE_MISSING(
            "Det mangler en verdi som tjenesten trenger.",
            "A value that the service needs is missing.",
            "Fyll ut verdien på stedet som er oppgitt, eller oppgi den under vars i submission.json.",
            "Fill in the value at the place given, or give it below vars in submission.json."),
    VARIABLE_AMBIGUOUS(
            "En verdi som tjenesten trenger, står flere ganger og er ikke den samme.",
            "A value that the service needs stands in several places and is not the same.",
            "Rett stedene slik at de er like, eller oppgi verdien under vars i submission.json.",
            "Make the places agree, or give the value below vars in submission.json."),
    VARIABLE_TOO_LONG(
            "En verdi som tjenesten trenger, er for lang.",
            "A value that the service needs is too long.",
            "Rett verdien, eller oppgi den under vars i submission.json.",
            "Correct the value, or give it below vars in submission.json.");

    private final RuleWords words;

    VariableRule(String nb, String en, String nextNb, String nextEn) {
        this.words = RuleWords.forSender(nb, en, nextNb, nextEn);
    }

    @Override
    public RuleWords words() {
        return words;
    }
}

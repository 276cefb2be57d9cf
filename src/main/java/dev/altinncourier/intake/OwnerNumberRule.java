package dev.altinncourier.intake;

/** What is demanded of the instance owner. No text repeats the number. */
enum OwnerNumberRule implements Rule {
    OWNER_MISSING(
            "Det står ikke hvem innsendingen gjelder.",
            "It is not stated whom the submission is for.",
            "Oppgi owner i submission.json, eller fyll ut nummeret i skjemaet.",
            "Give the owner in submission.json, or fill in the number in the form."),
    TWO_OWNERS(
            "Innsendingen oppgir to forskjellige eiere.",
            "The submission names two different owners.",
            "Finn ut hvem innsendingen gjelder, og bruk samme nummer i submission.json og overalt i skjemaet.",
            "Find out whom the submission is for, and use the same number in submission.json and all over the form."),
    OWNER_TYPE(
            "Denne tjenesten tar ikke imot innsendinger for denne typen eier.",
            "This service takes no submissions for this kind of owner.",
            "Bruk organisasjonsnummer (9 sifre) eller fødselsnummer (11 sifre), slik det står ved feilen.",
            "Use an organisation number (9 digits) or a national identity number (11 digits), as the finding says."),
    BAD_ORGANISATION_NUMBER(
            "Organisasjonsnummeret er ikke gyldig.",
            "The organisation number is not valid.",
            "Rett nummeret: ni sifre uten mellomrom, der det siste er et kontrollsiffer.",
            "Correct the number: nine digits without spaces, the last of which is a check digit."),
    BAD_NATIONAL_IDENTITY_NUMBER(
            "Fødselsnummeret eller D-nummeret er ikke gyldig.",
            "The national identity number or D-number is not valid.",
            "Rett nummeret: elleve sifre uten mellomrom. Testpersoner kan ikke brukes i produksjon.",
            "Correct the number: eleven digits without spaces. Test persons cannot be used in production."),
    BAD_PARTY_ID(
            "Aktør-ID-en (partyId) er ikke gyldig.",
            "The party id is not valid.",
            "Oppgi partyId som et helt tall, eller bruk organisationNumber eller personNumber.",
            "Give partyId as a whole number, or use organisationNumber or personNumber.");

    private final RuleWords words;

    OwnerNumberRule(String nb, String en, String nextNb, String nextEn) {
        this.words = RuleWords.forSender(nb, en, nextNb, nextEn);
    }

    @Override
    public RuleWords words() {
        return words;
    }
}

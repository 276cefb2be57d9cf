package dev.altinncourier.it;

/** Forms of the sandbox's apps, filled in. */
final class Forms {

    private Forms() {}

    /** Of {@code ttd/bidrag}; the number makes it another than the next. */
    static String soknad(String organisation, int number) {
        return "<Soknad><organisasjonsnummer>" + organisation + "</organisasjonsnummer><nummer>" + number
                + "</nummer></Soknad>";
    }

    /** Of {@code ttd/courier-test}, which takes a count from 1 to 100. */
    static String skjema(String organisation, int count) {
        return skjema("<orgnr>" + organisation + "</orgnr><navn>DDG Fitness AS</navn><antall>" + count + "</antall>");
    }

    /** The same with other fields. */
    static String skjema(String fields) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Skjema dataFormatId=\"9001\">" + fields + "</Skjema>";
    }
}

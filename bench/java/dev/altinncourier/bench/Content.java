package dev.altinncourier.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What both sides send: a small form, and an attachment of 20 kB. */
final class Content {

    static final String OWNER = "910423185";

    private static final int ATTACHMENT_BYTES = 20_000;

    private Content() {}

    /** A form that differs from all others: the same content twice would be a duplicate. */
    static byte[] form(String number) {
        var xml = "<Soknad><organisasjonsnummer>" + OWNER + "</organisasjonsnummer><tiltak>Måling " + number
                + "</tiltak><beloep>120000</beloep></Soknad>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] attachment(String number) {
        var head = ("%PDF-1.4 " + number + "\n").getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(head, ATTACHMENT_BYTES);
    }
}

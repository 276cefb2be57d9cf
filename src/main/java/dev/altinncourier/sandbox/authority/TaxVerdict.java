package dev.altinncourier.sandbox.authority;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What Skatteetaten says of a tax return, before and after it is sent: the same document, whose result is one of two
 * words, with reasons when it is the second (real flows, sections 2.2 and 2.4).
 */
public record TaxVerdict(List<String> reasons) {

    /** Nobody can see which person it was that sent the return (seen in production: real flows, section 2.4). */
    public static final String NOBODY = "innkommendeForespoerselManglerSporTilUtfoerende";

    private static final String REQUEST = "skattemeldingOgNaeringsspesifikasjonRequest";
    private static final String NAMESPACE =
            "no:skatteetaten:fastsetting:formueinntekt:skattemeldingognaeringsspesifikasjon:response:v2";
    private static final Pattern ORDERED = Pattern.compile("\\[(valider|svar) (\\w+)]");

    /** All is well. */
    public static TaxVerdict accepted() {
        return new TaxVerdict(List.of());
    }

    /** The verdict that a word orders: none of the words of a rejection is well. */
    public static TaxVerdict ordered(String word, List<String> reasons) {
        boolean rejected = word.startsWith("validertMedFeil")
                || word.toLowerCase(Locale.ROOT).startsWith("ugyldig");
        var why = reasons.isEmpty() ? List.of("avvikSkattemelding") : reasons;
        return rejected ? new TaxVerdict(why) : accepted();
    }

    /**
     * The verdict on an envelope by what is in it. A word in it, such as {@code [valider tekniskFeil]} before it is sent or
     * {@code [svar mottattNyInnsending]} after, is a reason that is ordered.
     */
    public static TaxVerdict of(byte[] envelope, String when) {
        var read = XmlValues.read(envelope);
        if (read.isEmpty() || !REQUEST.equals(read.get().name())) {
            return new TaxVerdict(List.of("konvoluttIkkeRiktigFormatert"));
        }
        var values = read.get();
        var reasons = new ArrayList<String>();
        if (values.each("dokumenter", "dokument").isEmpty()) {
            reasons.add("tomInnsending");
        }
        if (values.each("dokumentreferanseTilGjeldendeDokument").isEmpty()) {
            reasons.add("innkommendeForespoerselManglerSkattemelding");
        }
        var words = ORDERED.matcher(values.text("innsendingsinformasjon", "opprettetAv"));
        while (words.find()) {
            if (words.group(1).equals(when)) {
                reasons.add(words.group(2));
            }
        }
        return new TaxVerdict(List.copyOf(reasons));
    }

    /** Whether the return is well. */
    public boolean isAccepted() {
        return reasons.isEmpty();
    }

    /** The document. */
    public byte[] asXml() {
        var xml = new StringBuilder("<?xml version=\"1.0\" ?>\n<skattemeldingOgNaeringsspesifikasjonResponse xmlns=\""
                + NAMESPACE + "\">\n    <resultatAvValidering>" + (isAccepted() ? "validertOK" : "validertMedFeil")
                + "</resultatAvValidering>\n");
        for (var reason : reasons) {
            xml.append("    <aarsakTilValidertMedFeil>")
                    .append(MvaVerdict.escaped(reason))
                    .append("</aarsakTilValidertMedFeil>\n");
        }
        return xml.append("</skattemeldingOgNaeringsspesifikasjonResponse>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}

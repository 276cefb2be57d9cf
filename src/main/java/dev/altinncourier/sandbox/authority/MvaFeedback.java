package dev.altinncourier.sandbox.authority;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files by which Skatteetaten answers a VAT return (real flows, section 1.7), in the shapes of its own samples. */
public final class MvaFeedback {

    /** The four verdicts of the feedback, as its schema lists them. */
    public static final List<String> VERDICTS =
            List.of("ingen avvik", "avvikende skattemelding", "mangelfull skattemelding", "ugyldig skattemelding");

    private static final String NAMESPACE = "no:skatteetaten:fastsetting:avgift:mva:";
    private static final Pattern ORDERED = Pattern.compile("\\[svar (avvikende|mangelfull|ugyldig)]");

    private static final String PAYMENT =
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <betalingsinformasjon xmlns="%sskattemeldingformerverdiavgift:betalingsinformasjon:v1.0">
              <innsendingsreferanse>%s</innsendingsreferanse>
              <skattepliktig>
                <organisasjonsnummer>%s</organisasjonsnummer>
              </skattepliktig>
              <kundeidentifikasjonsnummer>99999999999999</kundeidentifikasjonsnummer>
              <beloep>%s</beloep>
              <betaleTil>Skatteetaten</betaleTil>
              <betalingsfrist>2026-12-10</betalingsfrist>
              <betalesTilKonto>
                <norskKontonummer>12345678903</norskKontonummer>
              </betalesTilKonto>
            </betalingsinformasjon>
            """;

    private MvaFeedback() {}

    /** The verdict on the return: as ordered by its own words, {@code [svar mangelfull]}, or as its validation says. */
    public static String verdict(byte[] melding) {
        return XmlValues.read(melding)
                .map(values -> ORDERED.matcher(values.text()))
                .filter(word -> word.find())
                .map(word -> word.group(1) + " skattemelding")
                .orElseGet(() -> MvaValidation.verdict(melding).gravity().inFeedback());
    }

    /** The file {@code valideringsresultat}, with what the return was found to break. */
    public static byte[] result(String verdict, Optional<byte[]> melding) {
        var xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<valideringsresultat xmlns=\"" + NAMESPACE
                + "valideringsresultat:v1\">\n  <avvikVedMeldingslevering>" + MvaVerdict.escaped(verdict)
                + "</avvikVedMeldingslevering>\n");
        if (!verdict.equals(VERDICTS.get(0))) {
            var found = melding.map(MvaValidation::verdict)
                    .map(MvaVerdict::findings)
                    .orElse(List.of());
            var told = found.isEmpty() ? List.of(MvaValidation.finding(MvaVerdict.Gravity.AVVIKENDE)) : found;
            told.forEach(finding -> xml.append(deviation(finding, verdict)));
        }
        return bytes(xml.append("</valideringsresultat>\n").toString());
    }

    private static String deviation(MvaVerdict.Finding finding, String verdict) {
        return """
                  <avvik>
                    <stiTilAvvik>%s</stiTilAvvik>
                    <avviksinformasjon>
                      <begrunnelse>%s</begrunnelse>
                      <avvikstype>%s</avvikstype>
                      <avvikKode>%s</avvikKode>
                      <regelDefinisjon>%s</regelDefinisjon>
                      <detaljer>%s</detaljer>
                    </avviksinformasjon>
                  </avvik>
                """
                .formatted(
                        MvaVerdict.escaped(finding.path()),
                        MvaVerdict.escaped(finding.message()),
                        MvaVerdict.escaped(verdict),
                        MvaVerdict.escaped(finding.code()),
                        MvaVerdict.escaped(finding.message()),
                        MvaVerdict.escaped(finding.information()));
    }

    /** The file {@code betalingsinformasjon}: what is to be paid, when and where. */
    public static byte[] payment(String instance, String organisation, Optional<byte[]> melding) {
        var amount = melding.flatMap(XmlValues::read)
                .map(read -> read.number("skattegrunnlagOgBeregnetSkatt", "fastsattMerverdiavgift")
                        .toPlainString())
                .orElse("0");
        return bytes(PAYMENT.formatted(NAMESPACE, instance, organisation, amount));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

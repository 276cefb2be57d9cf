package dev.altinncourier.sandbox;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** VAT returns and tax returns as tests send them, with what may be wrong in them put in. */
final class Returns {

    static final String MVA = "skd/mva-melding-innsending-etm2";
    static final String TAX = "skd/formueinntekt-skattemelding-v2";
    static final String ORGANISATION = "910423185";

    private Returns() {}

    static String envelope(String attachments) {
        return """
                <mvaMeldingInnsending xmlns="no:skatteetaten:fastsetting:avgift:mva:mvameldinginnsending:v1.0">
                  <norskIdentifikator><organisasjonsnummer>910423185</organisasjonsnummer></norskIdentifikator>
                  <skattleggingsperiode>
                    <periode><skattleggingsperiodeToMaaneder>mars-april</skattleggingsperiodeToMaaneder></periode>
                    <aar>2026</aar>
                  </skattleggingsperiode>
                  <meldingskategori>alminnelig</meldingskategori>
                  <opprettetAv>A</opprettetAv>%s</mvaMeldingInnsending>
                """
                .formatted(attachments);
    }

    static String listed(String name, String extension) {
        return "<vedlegg><vedleggstype>binaerVedlegg</vedleggstype><kildegruppe>sluttbruker</kildegruppe>"
                + "<opprettetAv>A</opprettetAv><vedleggsfil><filnavn>" + name + "</filnavn><filekstensjon>" + extension
                + "</filekstensjon><filinnhold>X</filinnhold></vedleggsfil></vedlegg>";
    }

    static String melding(String remark) {
        return """
                <mvaMeldingDto xmlns="no:skatteetaten:fastsetting:avgift:mva:skattemeldingformerverdiavgift:v1.0">
                  <innsending>
                    <regnskapssystemsreferanse>1</regnskapssystemsreferanse>
                    <regnskapssystem><systemnavn>x</systemnavn><systemversjon>1</systemversjon></regnskapssystem>
                  </innsending>
                  <skattegrunnlagOgBeregnetSkatt>
                    <skattleggingsperiode>
                      <periode><skattleggingsperiodeToMaaneder>mars-april</skattleggingsperiodeToMaaneder></periode>
                      <aar>2026</aar>
                    </skattleggingsperiode>
                    <fastsattMerverdiavgift>2500</fastsattMerverdiavgift>
                    <mvaSpesifikasjonslinje>
                      <mvaKode>3</mvaKode><grunnlag>10000</grunnlag><sats>25</sats><merverdiavgift>2500</merverdiavgift>
                    </mvaSpesifikasjonslinje>
                  </skattegrunnlagOgBeregnetSkatt>
                  <betalingsinformasjon/>
                  <skattepliktig><organisasjonsnummer>910423185</organisasjonsnummer></skattepliktig>
                  <meldingskategori>alminnelig</meldingskategori>
                  <merknad><beskrivelse>%s</beskrivelse></merknad>
                </mvaMeldingDto>
                """
                .formatted(remark);
    }

    static String tax(String system) {
        return """
                <skattemeldingOgNaeringsspesifikasjonRequest \
                xmlns="no:skatteetaten:fastsetting:formueinntekt:skattemeldingognaeringsspesifikasjon:request:v2">
                  <dokumenter><dokument><type>skattemeldingUpersonlig</type><encoding>utf-8</encoding>
                    <content>PGEvPg==</content></dokument></dokumenter>
                  <dokumentreferanseTilGjeldendeDokument><dokumenttype>skattemeldingUpersonlig</dokumenttype>
                    <dokumentidentifikator>SKI:755:1</dokumentidentifikator></dokumentreferanseTilGjeldendeDokument>
                  <inntektsaar>2025</inntektsaar>
                  <innsendingsinformasjon><innsendingstype>komplett</innsendingstype><opprettetAv>%s</opprettetAv>
                  </innsendingsinformasjon>
                </skattemeldingOgNaeringsspesifikasjonRequest>
                """
                .formatted(system);
    }

    /** Makes an instance of a VAT return and fills it; answers its path. */
    static String filledMva(Caller caller, String envelope, String melding) throws IOException {
        var instance = caller.instance(MVA, ORGANISATION);
        var form = caller.get(instance).body().at("/data/0/id").asText();
        caller.send(
                "PUT",
                instance + "/data/" + form,
                BodyPublishers.ofString(envelope),
                "Content-Type",
                "application/xml");
        attach(caller, instance, "mvamelding", "mvaMelding.xml", melding);
        return instance;
    }

    static Caller.Response attach(Caller caller, String instance, String dataType, String name, String content)
            throws IOException {
        return caller.send(
                "POST",
                instance + "/data?dataType=" + dataType,
                BodyPublishers.ofString(content),
                "Content-Type",
                "text/xml",
                "Content-Disposition",
                "attachment; filename=" + name);
    }

    /** The text of the first element of a data type; nothing while there is none. */
    static String text(Caller caller, String instance, String dataType) throws IOException {
        for (var element : caller.get(instance).body().path("data")) {
            if (element.path("dataType").asText().equals(dataType)) {
                var id = element.path("id").asText();
                return caller.send(
                                "GET", instance + "/data/" + id, BodyPublishers.noBody(), "Accept", "application/xml")
                        .body()
                        .asText();
            }
        }
        return "";
    }
}

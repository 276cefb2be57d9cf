package dev.altinncourier.generate;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;

/**
 * The envelope of a VAT return, with the names and the order of its XSD. {@code instansstatus} and the times are left out:
 * Skatteetaten has made them optional and is taking them away, since the instance tells them.
 */
@XmlRootElement
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "norskIdentifikator",
            "skattleggingsperiode",
            "meldingskategori",
            "innsendingstype",
            "opprettetAv",
            "vedlegg"
        })
final class MvaMeldingInnsending {

    static final String NAMESPACE = "no:skatteetaten:fastsetting:avgift:mva:mvameldinginnsending:v1.0";

    final NorskIdentifikator norskIdentifikator = new NorskIdentifikator();
    final Skattleggingsperiode skattleggingsperiode = new Skattleggingsperiode();
    String meldingskategori = "";
    /** Courier sends the whole return; every return is {@code komplett} (Skatteetaten's description of the field). */
    final String innsendingstype = "komplett";

    String opprettetAv = "";
    final List<Vedlegg> vedlegg = new ArrayList<>();

    /** Whose return it is. */
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class NorskIdentifikator {
        String organisasjonsnummer = "";
    }

    /** What time it is for. */
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Skattleggingsperiode {
        final Periode periode = new Periode();
        String aar = "";
    }

    /** One element, whose name tells how long the period is. */
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Periode {
        @XmlAnyElement
        final List<JAXBElement<String>> valg = new ArrayList<>();

        void set(String element, String value) {
            valg.add(new JAXBElement<>(new QName(NAMESPACE, element), String.class, value));
        }
    }

    /** One file that goes with the envelope: the return itself, or an attachment. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"vedleggstype", "kildegruppe", "opprettetAv", "vedleggsfil"})
    static final class Vedlegg {
        String vedleggstype = "";
        String kildegruppe = "";
        String opprettetAv = "";
        final Vedleggsfil vedleggsfil = new Vedleggsfil();
    }

    /** The file's name, in two pieces, and in words what it is. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"filnavn", "filekstensjon", "filinnhold"})
    static final class Vedleggsfil {
        String filnavn = "";
        String filekstensjon = "";
        String filinnhold = "";
    }
}

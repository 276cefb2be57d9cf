package dev.altinncourier.sandbox.authority;

import dev.altinncourier.sandbox.authority.MvaVerdict.Finding;
import dev.altinncourier.sandbox.authority.MvaVerdict.Gravity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Validates a VAT return as Skatteetaten's service does: by the published schema, by two of its published rules, R018 and
 * R019, and by a word in the return itself, {@code [valider avvikende]} or {@code [valider ugyldig]}, for a try-out.
 */
public final class MvaValidation {

    private static final String XSD =
            "/sandbox/authority/no.skatteetaten.fastsetting.avgift.mva.skattemeldingformerverdiavgift.v1.0.xsd";
    private static final String LINE = "mvaSpesifikasjonslinje";
    private static final String CONTENT = "skattegrunnlagOgBeregnetSkatt";
    private static final Pattern ORDERED = Pattern.compile("\\[valider (avvikende|ugyldig)]");
    private static final Schema SCHEMA = schema();

    private MvaValidation() {}

    private static Schema schema() {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(MvaValidation.class.getResource(XSD));
        } catch (SAXException e) {
            throw new IllegalStateException("the published schema is one", e);
        }
    }

    /** What there is to say of the return. */
    public static MvaVerdict verdict(byte[] sent) {
        var values = XmlValues.read(sent);
        var broken = values.isEmpty() ? Optional.of("The document is not well-formed.") : schemaError(sent);
        if (broken.isPresent()) {
            return MvaVerdict.of(List.of(new Finding(
                    Gravity.UGYLDIG,
                    "//innsending",
                    "MvaMeldingsinnhold_Xml_SkjemaValideringsfeil",
                    "Mva meldingen må være på gyldig format og passere XML skjema valideringen",
                    broken.get())));
        }
        return rules(values.orElseThrow());
    }

    private static Optional<String> schemaError(byte[] sent) {
        try {
            var validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(sent)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("memory can always be read", e);
        }
    }

    private static MvaVerdict rules(XmlValues values) {
        var findings = new ArrayList<Finding>();
        var sum = BigDecimal.ZERO;
        for (var line : values.each(CONTENT, LINE)) {
            sum = sum.add(line.number("merverdiavgift"));
            product(line).ifPresent(findings::add);
        }
        if (sum.compareTo(values.number(CONTENT, "fastsattMerverdiavgift")) != 0) {
            findings.add(new Finding(
                    Gravity.AVVIKENDE,
                    "//skattegrunnlagOgBeregnetSkatt/fastsattMerverdiavgift",
                    "R018",
                    "Summen av merverdiavgift for hver avgiftslinje er ikke lik feltet fastsattMerverdiavgift",
                    "Summen er " + sum));
        }
        ordered(values).ifPresent(findings::add);
        return MvaVerdict.of(findings);
    }

    /** Base times rate is the tax, but for what is rounded off. */
    private static Optional<Finding> product(XmlValues line) {
        var product = line.number("grunnlag").multiply(line.number("sats")).movePointLeft(2);
        var tax = line.number("merverdiavgift");
        boolean fits = line.text("grunnlag").isEmpty()
                || product.setScale(0, RoundingMode.DOWN).subtract(tax).abs().compareTo(BigDecimal.ONE) <= 0;
        return fits
                ? Optional.empty()
                : Optional.of(new Finding(
                        Gravity.UGYLDIG,
                        "//mvaSpesifikasjonslinje[mvaKode='" + line.text("mvaKode") + "']",
                        "R019",
                        "Beregnet avgift i avgiftslinje er ulik produktet av grunnlag og sats",
                        "Produktet er " + product.stripTrailingZeros().toPlainString()));
    }

    private static Optional<Finding> ordered(XmlValues values) {
        var word = ORDERED.matcher(values.text());
        return word.find()
                ? Optional.of(finding(Gravity.valueOf(word.group(1).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** A finding that a switch or a word in the return has ordered. */
    static Finding finding(Gravity gravity) {
        return new Finding(gravity, "//innsending", "R000", "Bestilt for utprøving", "Bestilt i sandkassen");
    }
}

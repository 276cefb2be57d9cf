package dev.altinncourier.generate;

import dev.altinncourier.profile.ElementPath;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the envelope repeats of a VAT return: whose it is, for when, and of which category. */
final class MvaMelding {

    private static final int LONGEST = 100;
    private static final int CDATA_CHUNK = 8_192;
    private static final String ROOT = "/mvaMeldingDto";
    private static final String PERIOD = ROOT + "/skattegrunnlagOgBeregnetSkatt/skattleggingsperiode";
    private static final Map<Value, ElementPath> PATHS = Map.of(
            Value.ORGANISATION_NUMBER, ElementPath.parse(ROOT + "/skattepliktig/organisasjonsnummer"),
            Value.PERIOD, ElementPath.parse(PERIOD + "/periode/*"),
            Value.YEAR, ElementPath.parse(PERIOD + "/aar"),
            Value.CATEGORY, ElementPath.parse(ROOT + "/meldingskategori"));

    private final Map<Value, String> values = new EnumMap<>(Value.class);
    private final List<String> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String periodElement = "";

    private MvaMelding() {}

    /** Reads a return that was found to be sound XML; as a stream, since only its schema says that it is small. */
    static MvaMelding read(Path file) throws IOException {
        var melding = new MvaMelding();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            melding.walk(factory().createXMLStreamReader(in));
        } catch (XMLStreamException changed) {
            throw new IOException("the return is no longer the XML that was checked", changed);
        }
        return melding;
    }

    /** A value of the return; empty when it is not there, or blank. */
    Optional<String> value(Value value) {
        return Optional.ofNullable(values.get(value));
    }

    /** The period, in the element in which the return has it. */
    Optional<Period> period() {
        return value(Value.PERIOD).map(said -> new Period(periodElement, said));
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml);
                case XMLStreamConstants.END_ELEMENT -> leave();
                default -> {
                    // Comments and instructions are no values.
                }
            }
        }
    }

    private void append(XMLStreamReader xml) {
        int room = Math.min(xml.getTextLength(), LONGEST - text.length());
        text.append(xml.getTextCharacters(), xml.getTextStart(), room);
    }

    private void leave() {
        var said = text.toString().strip();
        text.setLength(0);
        PATHS.forEach((value, place) -> {
            if (!said.isEmpty() && place.matches(path)) {
                values.putIfAbsent(value, said);
            }
            if (value == Value.PERIOD && place.matches(path)) {
                periodElement = path.get(path.size() - 1);
            }
        });
        path.remove(path.size() - 1);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without it the JDK's parser hands over a CDATA section in one piece, however long it is.
        factory.setProperty("jdk.xml.cdataChunkSize", CDATA_CHUNK);
        return factory;
    }
}

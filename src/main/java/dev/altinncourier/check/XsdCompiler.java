package dev.altinncourier.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Makes schemas out of XSD files. One may refer to files that lie beside it, and to nothing else. */
final class XsdCompiler {

    private XsdCompiler() {}

    /** Compiles a file with those beside it. */
    static XsdSchema compile(Path file) throws UnusableSchema {
        try (var in = Files.newInputStream(file)) {
            return compile(in, file.toUri().toString(), file.getParent());
        } catch (IOException e) {
            throw new UnusableSchema("it cannot be read");
        }
    }

    /** Compiles one that stands alone. */
    static XsdSchema compile(InputStream xsd) throws UnusableSchema {
        return compile(xsd, null, null);
    }

    private static XsdSchema compile(InputStream xsd, @Nullable String name, @Nullable Path folder)
            throws UnusableSchema {
        var opened = new ArrayList<InputStream>();
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            // Whatever it refers to is asked of the resolver below, which gives a file of the folder or none.
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, folder == null ? "" : "file");
            factory.setResourceResolver(
                    (type, namespace, publicId, systemId, base) -> beside(folder, systemId, opened));
            return new XsdSchema(factory.newSchema(new StreamSource(xsd, name)));
        } catch (NotBeside notBeside) {
            throw new UnusableSchema(String.valueOf(notBeside.getMessage()));
        } catch (SAXException e) {
            throw new UnusableSchema("it is no XSD that can be used: " + e.getMessage());
        } finally {
            close(opened);
        }
    }

    private static LSInput beside(@Nullable Path folder, @Nullable String reference, List<InputStream> opened) {
        var name = reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
        var file = folder == null || name.isEmpty() ? null : folder.resolve(name);
        if (file == null || !Files.isRegularFile(file)) {
            throw new NotBeside(
                    "it refers to " + (name.isEmpty() ? "a schema" : name) + ", which does not lie beside it");
        }
        try {
            var in = Files.newInputStream(file);
            opened.add(in);
            var input = loading().createLSInput();
            input.setByteStream(in);
            input.setSystemId(file.toUri().toString());
            return input;
        } catch (IOException e) {
            throw new NotBeside("it refers to " + name + ", which cannot be read");
        }
    }

    private static DOMImplementationLS loading() {
        try {
            var dom = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
            return (DOMImplementationLS) dom.getFeature("LS", "3.0");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    private static void close(List<InputStream> opened) {
        for (var in : opened) {
            try {
                in.close();
            } catch (IOException e) {
                // It was read to its end, or is not wanted.
                continue;
            }
        }
    }

    /** The resolver's only way to say no. */
    private static final class NotBeside extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotBeside(String message) {
            super(message);
        }
    }
}

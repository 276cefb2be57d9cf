package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A form of an app whose model is not public: any well-formed document with the right root is kept whole. */
public final class PlainForm implements FormFormat {

    private final @Nullable String root;

    /** A form with this root, or with any when there is none. */
    public PlainForm(@Nullable String root) {
        this.root = root;
    }

    @Override
    public String readXml(byte[] sent) throws FormRefused {
        var cursor = XmlCursor.over(sent);
        cursor.next();
        if (root != null && !root.equals(cursor.name())) {
            throw cursor.refusal("<" + cursor.name() + " xmlns='" + cursor.namespace() + "'> was not expected.");
        }
        var out = new XmlText();
        copy(cursor, out);
        cursor.finish();
        return out.toString();
    }

    private static void copy(XmlCursor cursor, XmlText out) throws FormRefused {
        var name = start(cursor.reader(), out);
        for (int event = cursor.next(); event != XMLStreamConstants.END_ELEMENT; event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                copy(cursor, out);
            } else {
                out.text(cursor.reader().getText());
            }
        }
        out.close(name);
    }

    private static String start(XMLStreamReader reader, XmlText out) {
        var name = qualified(reader.getPrefix(), reader.getLocalName());
        out.open(name);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var prefix = reader.getNamespacePrefix(i);
            var uri = reader.getNamespaceURI(i);
            out.attribute(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            out.attribute(
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeValue(i));
        }
        return name;
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    @Override
    public String readJson(byte[] sent) throws FormRefused {
        throw new FormRefused("Failed to deserialize JSON", "the sandbox has no model of this form and takes XML only");
    }

    @Override
    public String prefilled(Map<String, String> fields) {
        return "<" + (root == null ? "skjema" : root) + " />";
    }

    @Override
    public String filled(JsonNode form) {
        return form.path("xml").asText();
    }

    @Override
    public JsonNode asJson(String stored) {
        return JsonNodeFactory.instance.objectNode().put("xml", stored);
    }

    @Override
    public List<FieldIssue> issues(String stored) {
        return List.of();
    }

    /** Bytes of a form as they are stored. */
    public static byte[] stored(String form) {
        return (DECLARATION + form).getBytes(StandardCharsets.UTF_8);
    }
}

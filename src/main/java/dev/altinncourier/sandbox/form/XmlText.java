package dev.altinncourier.sandbox.form;

/** Writes XML the way .NET does: no line breaks, a space before the end of an empty element. */
final class XmlText {

    private final StringBuilder out = new StringBuilder();

    XmlText open(String name) {
        out.append('<').append(name);
        return this;
    }

    XmlText attribute(String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;"))
                .append('"');
        return this;
    }

    XmlText content() {
        out.append('>');
        return this;
    }

    XmlText empty() {
        out.append(" />");
        return this;
    }

    XmlText text(String text) {
        out.append(escaped(text));
        return this;
    }

    XmlText close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

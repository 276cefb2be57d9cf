package dev.altinncourier.sandbox.form;

/** Writes XML the way .NET does: no line breaks, a space before the end of an empty element. */
final class XmlText {

    private final StringBuilder out = new StringBuilder();
    private boolean insideTag;

    XmlText open(String name) {
        endTag();
        out.append('<').append(name);
        insideTag = true;
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

    XmlText text(String text) {
        if (!text.isEmpty()) {
            endTag();
            out.append(escaped(text));
        }
        return this;
    }

    XmlText close(String name) {
        if (insideTag) {
            out.append(" />");
            insideTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    private void endTag() {
        if (insideTag) {
            out.append('>');
            insideTag = false;
        }
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

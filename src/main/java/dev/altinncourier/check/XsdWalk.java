package dev.altinncourier.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Knows in which element the validator is, so that what it finds has a place. */
final class XsdWalk implements ErrorHandler {

    /** The validator keeps the text of an element until it ends: a packed form of 100 MB would not fit. */
    static final int LONGEST_TEXT = 1024 * 1024;

    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Level> path = new ArrayDeque<>();

    /** Ends the reading: there are findings enough. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the reading: an element is too long for the validator. */
    static final class LongText extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What the parser tells, with the place noted before the validator hears of it. */
    XMLFilterImpl before(ValidatorHandler validator) {
        var filter = new Steps();
        filter.setContentHandler(validator);
        return filter;
    }

    @Override
    public void warning(SAXParseException warning) {
        // A warning breaks no rule of the schema.
    }

    @Override
    public void error(SAXParseException error) throws SAXException {
        var rule = CvcMessage.of(error.getMessage());
        if (rule.repeats() && !findings.isEmpty() && isAt(findings.get(findings.size() - 1), error)) {
            return;
        }
        findings.add(new Finding(place(), error.getLineNumber(), error.getColumnNumber(), rule.code(), rule.text()));
        if (findings.size() >= FormSchema.MOST_FINDINGS) {
            throw new Enough();
        }
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
        throw error;
    }

    private static boolean isAt(Finding finding, SAXParseException error) {
        return finding.line() == error.getLineNumber() && finding.column() == error.getColumnNumber();
    }

    private String place() {
        var place = new StringBuilder();
        path.descendingIterator().forEachRemaining(level -> place.append('/').append(level.name));
        return place.isEmpty() ? "/" : place.toString();
    }

    /** One element that is open. */
    private static final class Level {
        private final String name;
        private final Map<String, Integer> children = new HashMap<>();
        private int text;

        Level(String name) {
            this.name = name;
        }

        /** With its number where it is not the first of its name. */
        String child(String child) {
            int number = children.merge(child, 1, Integer::sum);
            return number == 1 ? child : child + "[" + number + "]";
        }
    }

    private final class Steps extends XMLFilterImpl {

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            var parent = path.peek();
            path.push(new Level(parent == null ? localName : parent.child(localName)));
            super.startElement(uri, localName, name, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            super.endElement(uri, localName, name);
            path.pop();
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            var element = path.peek();
            if (element != null) {
                element.text += length;
                if (element.text > LONGEST_TEXT) {
                    throw new LongText();
                }
            }
            super.characters(text, start, length);
        }
    }
}

package dev.altinncourier.intake;

/**
 * Follows XML as it streams by and finds what the parser would take into memory before it told us: a DTD, and a single
 * tag, comment or attribute without end. Text and CDATA sections may be of any length. Counts lines on the way.
 */
final class MarkupGuard {

    private static final String DOCTYPE = "!DOCTYPE";
    private static final String CDATA_START = "![CDATA[";
    private static final String COMMENT_START = "!--";

    private enum State {
        TEXT,
        OPENING,
        TAG,
        QUOTED,
        COMMENT,
        INSTRUCTION,
        CDATA
    }

    private final int longest;
    private final StringBuilder opening = new StringBuilder();
    private State state = State.TEXT;
    private int length;
    private int line = 1;
    private char quote;
    private char last;
    private char lastButOne;

    MarkupGuard(int longest) {
        this.longest = longest;
    }

    int line() {
        return line;
    }

    void accept(char[] text, int from, int to) throws XmlFault {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == '\n') {
                line++;
            }
            step(c);
            lastButOne = last;
            last = c;
        }
    }

    private void step(char c) throws XmlFault {
        if (state == State.TEXT) {
            if (c == '<') {
                state = State.OPENING;
                opening.setLength(0);
                length = 0;
            }
            return;
        }
        if (state != State.CDATA && ++length > longest) {
            throw new XmlFault(XmlRule.XML_TOO_COMPLEX, line, "a tag or comment is too long");
        }
        state = next(c);
    }

    private State next(char c) throws XmlFault {
        return switch (state) {
            case OPENING -> open(c);
            case TAG -> inTag(c);
            case QUOTED -> c == quote ? State.TAG : State.QUOTED;
            case COMMENT -> endsWith("--", c) ? State.TEXT : State.COMMENT;
            case INSTRUCTION -> c == '>' && last == '?' ? State.TEXT : State.INSTRUCTION;
            case CDATA -> endsWith("]]", c) ? State.TEXT : State.CDATA;
            case TEXT -> State.TEXT;
        };
    }

    private State open(char c) throws XmlFault {
        opening.append(c);
        var start = opening.toString();
        if (start.equals(DOCTYPE)) {
            throw new XmlFault(XmlRule.XML_DTD, line, "DOCTYPE");
        }
        if (start.equals(COMMENT_START)) {
            return State.COMMENT;
        }
        if (start.equals(CDATA_START)) {
            return State.CDATA;
        }
        if (c == '?' && start.length() == 1) {
            return State.INSTRUCTION;
        }
        boolean undecided =
                DOCTYPE.startsWith(start) || CDATA_START.startsWith(start) || COMMENT_START.startsWith(start);
        return undecided ? State.OPENING : inTag(c);
    }

    private State inTag(char c) {
        if (c == '"' || c == '\'') {
            quote = c;
            return State.QUOTED;
        }
        return c == '>' ? State.TEXT : State.TAG;
    }

    private boolean endsWith(String two, char c) {
        return c == '>' && lastButOne == two.charAt(0) && last == two.charAt(1);
    }
}

package dev.altinncourier.submission;

/**
 * A part of an earlier series that the sender has taken out since: what it was, so that its element is found at Altinn.
 *
 * @param mark names it in the journal
 * @param role the profile's name for its kind
 * @param sentName the name under which it was sent
 */
public record RemovedPart(String mark, String role, String sentName) {

    private static final String BETWEEN = "\t";

    public static RemovedPart of(Part part) {
        return new RemovedPart(PartMark.of(part), part.role(), part.sentName());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static RemovedPart parse(String text) {
        var fields = text.split(BETWEEN, -1);
        if (fields.length < 3) {
            throw new IllegalArgumentException("no removed part");
        }
        // A path may hold anything; the other two hold no tab.
        int last = fields.length - 1;
        var mark = text.substring(0, text.length() - fields[last].length() - fields[last - 1].length() - 2);
        return new RemovedPart(mark, fields[last - 1], fields[last]);
    }

    /** As the journal keeps it. */
    public String text() {
        return String.join(BETWEEN, mark, role, sentName);
    }

    /** Whether it is this part, of these bytes or others. */
    public boolean isStill(Part part) {
        return part.path().equals(PartMark.path(mark))
                && part.role().equals(role)
                && part.sentName().equals(sentName);
    }
}

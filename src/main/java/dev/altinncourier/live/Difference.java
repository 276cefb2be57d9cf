package dev.altinncourier.live;

/**
 * What a profile says otherwise than its app. Prints itself as a line.
 *
 * @param problem what is different
 * @param advice what to write or do instead
 */
public record Difference(String problem, String advice) {

    @Override
    public String toString() {
        return problem + ": " + advice;
    }
}

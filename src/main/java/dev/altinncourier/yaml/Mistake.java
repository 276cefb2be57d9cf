package dev.altinncourier.yaml;

/**
 * One mistake in a file, for the operator who wrote it.
 *
 * @param file as it was looked up, {@code config/profiles/skd-mva.yaml}
 * @param line from 1
 * @param key the key it is about; empty where it is about the whole file
 * @param problem what is wrong
 * @param advice what to write instead
 */
public record Mistake(String file, int line, String key, String problem, String advice) {

    /** The error in one line, led by a place that editors can jump to. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + problem + ": " + advice;
    }
}

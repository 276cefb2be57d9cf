package dev.altinncourier.submission;

import java.util.Locale;

/**
 * One file of a submission, as planned by the profile.
 *
 * @param role the profile's name for this kind of file
 * @param path where the file lies, relative to the submission's folder, with {@code /}
 * @param sentName the name, unique in the submission, under which it is sent and Altinn stores it
 * @param contentType sent with it, without parameters
 * @param size bytes
 * @param sha256 of the bytes, lower-case hex
 */
public record Part(String role, String path, String sentName, String contentType, long size, String sha256) {

    /** The folder of parts that courier made itself, beside the sender's. */
    public static final String GENERATED = "generated";

    /** Whether courier made it, from the other parts and the manifest. */
    public boolean generated() {
        return path.startsWith(GENERATED + "/");
    }

    /** Whether it is sent as JSON. Its name is no property of the part in the journal. */
    public boolean sentAsJson() {
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }

    /** The sender's own file name, as reports show it. */
    public String originalName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

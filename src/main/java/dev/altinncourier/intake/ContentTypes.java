package dev.altinncourier.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which content type a file is sent as: what its extension means, as far as the profile allows it. */
final class ContentTypes {

    static final String UNKNOWN = "application/octet-stream";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    /** The first is the usual one; the others are names that some apps list instead. */
    private static final Map<String, List<String>> BY_EXTENSION = Map.ofEntries(
            Map.entry("pdf", List.of("application/pdf")),
            Map.entry("png", List.of("image/png")),
            Map.entry("jpg", List.of("image/jpeg", "image/jpg")),
            Map.entry("jpeg", List.of("image/jpeg", "image/jpg")),
            Map.entry("xml", List.of("application/xml", "text/xml")),
            Map.entry("zip", List.of("application/zip", "application/x-zip-compressed")),
            Map.entry("7z", List.of("application/x-7z-compressed")),
            Map.entry("csv", List.of("text/csv", "application/csv")),
            Map.entry("json", List.of("application/json")),
            Map.entry("txt", List.of("text/plain")),
            Map.entry("docx", List.of(OFFICE + "wordprocessingml.document")),
            Map.entry("xlsx", List.of(OFFICE + "spreadsheetml.sheet")),
            Map.entry("pptx", List.of(OFFICE + "presentationml.presentation")),
            Map.entry("doc", List.of("application/msword")),
            Map.entry("xls", List.of("application/vnd.ms-excel")),
            Map.entry("ppt", List.of("application/vnd.ms-powerpoint")),
            Map.entry("odt", List.of(OPEN + "text")),
            Map.entry("ods", List.of(OPEN + "spreadsheet")),
            Map.entry("odp", List.of(OPEN + "presentation")),
            Map.entry("odg", List.of(OPEN + "graphics")),
            Map.entry("odf", List.of(OPEN + "formula")));

    private ContentTypes() {}

    /**
     * The content type of a file.
     *
     * @param allowed in the profile's order; an app that lists only octet-stream refuses a file's true type
     * @return empty when a file of this extension is not allowed
     */
    static Optional<String> of(String fileName, List<String> allowed) {
        var meant = BY_EXTENSION.getOrDefault(extension(fileName), List.of(UNKNOWN));
        if (allowed.isEmpty()) {
            return Optional.of(meant.get(0));
        }
        return allowed.stream()
                .filter(type -> meant.contains(type.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> allowed.stream().filter(UNKNOWN::equalsIgnoreCase).findFirst());
    }

    /** An extension that fits a content type, for a file that has none. */
    static String extensionFor(String contentType) {
        return BY_EXTENSION.entrySet().stream()
                .filter(entry -> entry.getValue().contains(contentType.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("bin");
    }

    static boolean isXml(String contentType) {
        var lower = contentType.toLowerCase(Locale.ROOT);
        return lower.equals("text/xml") || lower.endsWith("/xml") || lower.endsWith("+xml");
    }

    static boolean isJson(String contentType) {
        var lower = contentType.toLowerCase(Locale.ROOT);
        return lower.equals("application/json") || lower.endsWith("+json");
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

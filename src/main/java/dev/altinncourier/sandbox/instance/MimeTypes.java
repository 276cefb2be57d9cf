package dev.altinncourier.sandbox.instance;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The content types that the app library expects for file extensions; the first is the one it names. */
final class MimeTypes {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry("pdf", List.of("application/pdf")),
            Map.entry("png", List.of("image/png")),
            Map.entry("jpg", List.of("image/jpeg")),
            Map.entry("jpeg", List.of("image/jpeg")),
            Map.entry("gif", List.of("image/gif")),
            Map.entry("tif", List.of("image/tiff")),
            Map.entry("tiff", List.of("image/tiff")),
            Map.entry("txt", List.of("text/plain")),
            Map.entry("csv", List.of("text/csv")),
            Map.entry("json", List.of("application/json")),
            Map.entry("xml", List.of("application/xml", "text/xml")),
            Map.entry("xsd", List.of("text/xml")),
            Map.entry("zip", List.of("application/zip", "application/x-zip-compressed", "application/zip-compressed")),
            Map.entry("7z", List.of("application/x-7z-compressed")),
            Map.entry("doc", List.of("application/msword")),
            Map.entry("xls", List.of("application/vnd.ms-excel")),
            Map.entry("ppt", List.of("application/vnd.ms-powerpoint")),
            Map.entry("docx", List.of(OFFICE + "wordprocessingml.document")),
            Map.entry("xlsx", List.of(OFFICE + "spreadsheetml.sheet")),
            Map.entry("pptx", List.of(OFFICE + "presentationml.presentation")),
            Map.entry("odt", List.of(ODF + "text")),
            Map.entry("ods", List.of(ODF + "spreadsheet")),
            Map.entry("odp", List.of(ODF + "presentation")),
            Map.entry("odg", List.of(ODF + "graphics")),
            Map.entry("odf", List.of(ODF + "formula")));

    private MimeTypes() {}

    static List<String> of(String filename) {
        var extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, List.of("application/octet-stream"));
    }
}

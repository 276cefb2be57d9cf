package dev.altinncourier.sandbox.library;

import java.util.List;
import java.util.Map;

/** One version of Altinn's app library: its number and how each of its APIs answers. */
public record LibraryVersion(
        String number, String nuget, InstancesApi instances, DataApi data, ProcessApi process, MetadataApi metadata) {

    private static final LibraryVersion V7 = new LibraryVersion(
            "7.15.3", "7.15.3.0", new InstancesApiV7(), new DataApiV7(), new ProcessApiV7(), new MetadataApiV7());
    private static final LibraryVersion V84 = new LibraryVersion(
            "8.4.0-preview.1",
            "8.4.0.0",
            new InstancesApiV84(),
            new DataApiV84(),
            new ProcessApiV84(),
            new MetadataApiV84());
    private static final LibraryVersion V811 = new LibraryVersion(
            "8.11.5", "8.11.5.0", new InstancesApiV811(), new DataApi(), new ProcessApi(), new MetadataApiV811());
    private static final LibraryVersion V812 = new LibraryVersion(
            "8.12.7", "8.12.7.0", new InstancesApi(), new DataApi(), new ProcessApi(), new MetadataApi());
    private static final LibraryVersion V9 = new LibraryVersion(
            "9.0.0-preview", "9.0.0.0", new InstancesApiV9(), new DataApi(), new ProcessApiV9(), new MetadataApiV9());

    /** The versions that were recorded, oldest first. */
    public static final List<LibraryVersion> RECORDED = List.of(V7, V84, V811, V812, V9);

    private static final Map<String, LibraryVersion> SHORT =
            Map.of("v7", V7, "v8.4", V84, "v8.11", V811, "v8.12", V812, "v9", V9);

    /**
     * The version of that number, {@code 8.12.7}, or of that short name: {@code v7}, {@code v8.4}, {@code v8.11},
     * {@code v8.12} or {@code v9}.
     *
     * @throws IllegalArgumentException when nothing was recorded of that version
     */
    public static LibraryVersion named(String name) {
        return RECORDED.stream()
                .filter(version -> version.number.equals(name) || version == SHORT.get(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sandbox does not know app library " + name
                        + "; it knows "
                        + String.join(
                                ", ",
                                RECORDED.stream().map(LibraryVersion::number).toList())));
    }
}

package dev.altinncourier.sandbox.app;

import java.util.Map;

/** One version of Altinn's app library, by the traits in which versions differ (contract section 0.2). */
public record LibraryVersion(
        String nuget, boolean instanceLock, boolean removesRefusedInstances, boolean enforcesMaxCount) {

    private static final Map<String, LibraryVersion> KNOWN =
            Map.of("8.12.7", new LibraryVersion("8.12.7.0", true, true, true));

    /** The version of that name. */
    public static LibraryVersion named(String name) {
        var version = KNOWN.get(name);
        if (version == null) {
            throw new IllegalArgumentException("the sandbox does not know app library " + name);
        }
        return version;
    }
}

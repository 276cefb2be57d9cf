package dev.altinncourier.sandbox.app;

import dev.altinncourier.sandbox.library.LibraryVersion;

/** What of an app is deployed: the version of the app library that it is built on, which can change while it runs. */
public final class Deployment {

    private volatile LibraryVersion library;

    Deployment(LibraryVersion library) {
        this.library = library;
    }

    LibraryVersion library() {
        return library;
    }

    void library(LibraryVersion other) {
        library = other;
    }
}

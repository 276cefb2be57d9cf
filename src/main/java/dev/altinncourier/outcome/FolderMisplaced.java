package dev.altinncourier.outcome;

import java.nio.file.Path;
import java.util.List;

/** A submission's folder is not in exactly one place. Courier's moves cannot cause it: somebody copied or deleted. */
public final class FolderMisplaced extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private FolderMisplaced(String message) {
        super(message);
    }

    static FolderMisplaced nowhere(Object submission) {
        return new FolderMisplaced(
                "the folder of " + submission + " is gone; put it back where it was, or look for it in"
                        + " a backup. Nothing was sent because of this");
    }

    static FolderMisplaced twice(Object submission, List<Path> places) {
        return new FolderMisplaced("the folder of " + submission + " lies in more than one place: " + places
                + "; compare them, keep one and move the others out of the base folder");
    }
}

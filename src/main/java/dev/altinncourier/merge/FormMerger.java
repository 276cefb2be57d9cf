package dev.altinncourier.merge;

import dev.altinncourier.submission.DurableFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the form that is sent from the sender's and the one that Altinn made: the kept fields have Altinn's values, be they
 * in the sender's form or not. The same two forms always give the same bytes.
 */
public final class FormMerger {

    private final FieldTree fields;
    private final boolean json;

    /**
     * @param paths of the kept fields, {@code metadata.versjon}
     * @param json whether the forms are JSON; else XML
     */
    public FormMerger(List<String> paths, boolean json) {
        this.fields = FieldTree.of(paths);
        this.json = json;
    }

    /**
     * Writes the merged form, durably. Where the stored form has none of the fields there is nothing to keep: a merged form of
     * an earlier time is removed then.
     *
     * @param sent the sender's form, which stays as it is
     * @param stored the form that Altinn made; read to its end and not closed
     * @param merged the file that is written
     * @throws UnreadableFields when the stored form is no whole one
     * @throws FieldsTooLarge when it is beyond what can be held
     * @throws IOException when a file or the stored form cannot be read or written
     */
    public void merge(Path sent, InputStream stored, Path merged) throws IOException, UnreadableFields, FieldsTooLarge {
        var kept = json ? JsonFields.in(stored, fields) : XmlFields.in(stored, fields);
        if (kept.isEmpty()) {
            Files.deleteIfExists(merged);
            return;
        }
        DurableFiles.createDirectories(parent(merged));
        var unfinished = merged.resolveSibling(merged.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            kept.get().into(() -> new BufferedInputStream(Files.newInputStream(sent)), out);
        }
        DurableFiles.syncFile(unfinished);
        DurableFiles.move(unfinished, merged);
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file without a folder");
        }
        return parent;
    }
}

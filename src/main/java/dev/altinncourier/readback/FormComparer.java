package dev.altinncourier.readback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/**
 * Compares a form as it was sent with the form that Altinn stored of it. Every element's text and every attribute that
 * was sent must be there; what Altinn adds or respells does not count (Recorded: value-kinds). Elements are matched by
 * their names and, among those of one name, by their order.
 */
public final class FormComparer {

    /** What prefill and calculation may add, beside as much again as respelling and default namespaces may. */
    private static final long MOST_ADDED = 64L << 20;

    private static final int GROWTH = 4;

    public FormComparer() {}

    /**
     * Compares.
     *
     * @param sent the file that was sent, which is read twice where something differs
     * @param stored the stored form in the same format; read to its end and not closed
     * @throws UnreadableForm when the stored form is no whole one
     * @throws FormTooLarge when the forms are beyond what can be compared
     * @throws IOException when a file, a temporary file or the stored form cannot be read
     */
    public Comparison compare(FormKind kind, Path sent, InputStream stored)
            throws IOException, UnreadableForm, FormTooLarge {
        var digests = new Digests();
        try (var sentItems = new SortedItems();
                var storedItems = new SortedItems()) {
            var recording = new Recording(digests, sentItems);
            var root = walkSent(kind, sent, digests, recording);
            sentItems.sort();
            var limited = new LimitedStream(stored, GROWTH * Files.size(sent) + MOST_ADDED);
            var visitor = new Recording(digests, storedItems);
            // Altinn also takes a form without any namespace; its stored one has the model's, all over.
            walkStored(limited, in -> kind.walk(in, digests, root.isEmpty(), visitor));
            storedItems.sort();
            var differences = Differences.between(sentItems, storedItems, digests);
            return differences.isNone()
                    ? new Comparison(List.of(), 0, List.of(), 0)
                    : named(kind, sent, differences, recording.repeated());
        }
    }

    private static Comparison named(FormKind kind, Path sent, Differences differences, BitSet repeated)
            throws IOException, FormTooLarge {
        var findings = new Findings(differences, repeated, kind);
        walkSent(kind, sent, new Digests(), findings);
        return findings.comparison();
    }

    private static String walkSent(FormKind kind, Path sent, Digests digests, Visitor visitor)
            throws IOException, FormTooLarge {
        try (var form = new BufferedInputStream(Files.newInputStream(sent))) {
            return kind.walk(form, digests, false, visitor);
        } catch (MalformedForm failed) {
            // Intake found it well-formed before it was sent.
            throw new IOException("the form that was sent cannot be read any more", failed);
        }
    }

    /** Goes through a stored form. */
    private interface Walk {
        void through(InputStream form) throws IOException, MalformedForm, FormTooLarge;
    }

    private static void walkStored(LimitedStream stored, Walk walk) throws IOException, UnreadableForm, FormTooLarge {
        try {
            walk.through(stored);
        } catch (IOException | MalformedForm failed) {
            if (stored.isExceeded()) {
                throw new FormTooLarge("the stored form is many times as large as the sent one");
            }
            if (failed instanceof IOException broken) {
                throw broken;
            }
            // The parser's own words may quote the form.
            throw new UnreadableForm("the stored form is not well-formed");
        }
    }
}

package dev.altinncourier.readback;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;

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
     * @param stored the stored form as XML; read to its end and not closed
     * @throws UnreadableForm when the stored form is no whole XML
     * @throws FormTooLarge when the forms are beyond what can be compared
     * @throws IOException when a file, a temporary file or the stored form cannot be read
     */
    public Comparison compare(Path sent, InputStream stored) throws IOException, UnreadableForm, FormTooLarge {
        var digests = new Digests();
        try (var sentItems = new SortedItems();
                var storedItems = new SortedItems()) {
            var recording = new Recording(digests, sentItems);
            var root = walkSent(sent, new FormWalk(digests, false, recording));
            sentItems.sort();
            var limited = new LimitedStream(stored, GROWTH * Files.size(sent) + MOST_ADDED);
            // Altinn also takes a form without any namespace; its stored one has the model's, all over.
            walkStored(limited, new FormWalk(digests, root.isEmpty(), new Recording(digests, storedItems)));
            storedItems.sort();
            var differences = Differences.between(sentItems, storedItems, digests);
            return differences.isNone()
                    ? new Comparison(List.of(), 0, List.of(), 0)
                    : named(sent, differences, recording.repeated());
        }
    }

    private static Comparison named(Path sent, Differences differences, BitSet repeated)
            throws IOException, FormTooLarge {
        var findings = new Findings(differences, repeated);
        walkSent(sent, new FormWalk(new Digests(), false, findings));
        return findings.comparison();
    }

    private static String walkSent(Path sent, FormWalk walk) throws IOException, FormTooLarge {
        try (var form = new BufferedInputStream(Files.newInputStream(sent))) {
            return walk.through(form);
        } catch (XMLStreamException failed) {
            // Intake found it well-formed before it was sent.
            throw new IOException("the form that was sent cannot be read any more", failed);
        }
    }

    private static void walkStored(LimitedStream stored, FormWalk walk)
            throws IOException, UnreadableForm, FormTooLarge {
        try {
            walk.through(stored);
        } catch (XMLStreamException failed) {
            if (stored.isExceeded()) {
                throw new FormTooLarge("the stored form is many times as large as the sent one");
            }
            if (failed.getNestedException() instanceof IOException broken
                    && !(broken instanceof CharConversionException)) {
                throw broken;
            }
            // The parser's own words may quote the form.
            throw new UnreadableForm("the stored form is no well-formed XML");
        }
    }
}

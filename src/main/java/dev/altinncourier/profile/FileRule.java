package dev.altinncourier.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of file of a submission: how it is recognised and how it is sent.
 *
 * @param role its name in manifests and reports
 * @param match how it is recognised when the manifest gives no role
 * @param dataType Altinn's data type
 * @param form true for a form (Altinn parses and re-serialises it), false for an attachment (bytes kept)
 * @param contentTypes allowed; the first is sent where the extension does not decide
 * @param filename how the name is sent
 * @param count how many and how large
 * @param care what courier does with it beside sending it
 */
public record FileRule(
        String role,
        Match match,
        String dataType,
        boolean form,
        List<String> contentTypes,
        FileName filename,
        Count count,
        Care care) {

    public FileRule {
        contentTypes = List.copyOf(contentTypes);
    }

    /** One that is treated as usual. */
    public FileRule(
            String role,
            Match match,
            String dataType,
            boolean form,
            List<String> contentTypes,
            FileName filename,
            Count count) {
        this(role, match, dataType, form, contentTypes, filename, count, Care.USUAL);
    }

    /** What a file of this kind is called that courier makes itself. */
    public String generatedName() {
        var fixed = filename.fixed();
        return fixed == null ? role + ".xml" : fixed;
    }

    /** Whether courier makes such a file of the others where the sender gives none. */
    public boolean isGenerated() {
        return care.generator() != null;
    }

    /** What comes of a difference between what was sent and what Altinn stored. */
    public ReadBack readBack() {
        return care.readBack();
    }

    /**
     * What courier does with a file beside sending it.
     *
     * @param readBack what comes of a difference between what was sent and what Altinn stored
     * @param schema what it is checked against before an instance exists; null for nothing
     * @param generator what makes it where the sender gives none; null for nothing
     * @param keep fields of the form that Altinn made with the instance, which are put into the sender's
     */
    public record Care(
            ReadBack readBack, @Nullable SchemaRule schema, @Nullable Generator generator, List<String> keep) {

        static final Care USUAL = new Care(ReadBack.FAIL, null, null, List.of());

        public Care {
            keep = List.copyOf(keep);
        }
    }

    /**
     * What a file is checked against: an XSD, or a JSON Schema for a JSON file.
     *
     * @param fails whether a file that does not fit is refused; else it is noted in the receipt
     * @param file of the schema, below the folder of the profiles; null for the one that the app publishes
     */
    public record SchemaRule(boolean fails, @Nullable String file) {}

    /** What courier can make itself. */
    public enum Generator {
        /** The envelope of a VAT return, from the manifest, the return and the attachments (real flows 1.5). */
        MVA_KONVOLUTT
    }

    /** What comes of it when Altinn has not stored all that was sent. */
    public enum ReadBack {
        /** The submission goes no further. */
        FAIL,
        /** It is noted in the receipt. */
        WARN,
        /** Nobody looks. */
        OFF
    }

    /**
     * How a file is recognised: by all that is given.
     *
     * @param glob over the path inside the submission, {@code vedlegg/*}
     * @param root local name of the XML root element
     * @param except files of this pattern are not meant, whatever their root: an attachment can be a form itself
     */
    public record Match(@Nullable String glob, @Nullable String root, @Nullable String except) {

        public Match(@Nullable String glob, @Nullable String root) {
            this(glob, root, null);
        }
    }

    /**
     * How a file's name is sent.
     *
     * @param fixed sent instead of the file's own; null keeps its own
     * @param form how it stands in Content-Disposition
     */
    public record FileName(@Nullable String fixed, Form form) {

        public FileName(@Nullable String fixed, boolean quoted) {
            this(fixed, quoted ? Form.QUOTED : Form.UNQUOTED);
        }

        public boolean quoted() {
            return form != Form.UNQUOTED;
        }

        /** How a file name stands in Content-Disposition. */
        public enum Form {
            /** {@code filename="a.pdf"}, ASCII. */
            QUOTED,
            /** {@code filename=a.pdf}, ASCII; SKD wants it so (real flows finding 6). */
            UNQUOTED,
            /** {@code filename="a.pdf"; filename*=UTF-8''...}: the sender's own name, with all its letters (RFC 5987). */
            RFC5987
        }
    }

    /**
     * How many files of the role, and how large each.
     *
     * @param min at least
     * @param max at most; 0 for files that are known, and refused with words of their own
     * @param maxBytes each
     */
    public record Count(int min, int max, long maxBytes) {

        /** The largest request an app takes by default, 2000 MiB: the limit of a file of which the profile says nothing. */
        public static final long LARGEST_REQUEST = 2000L << 20;
    }
}

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
 * @param readBack what comes of a difference between what was sent and what Altinn stored
 */
public record FileRule(
        String role,
        Match match,
        String dataType,
        boolean form,
        List<String> contentTypes,
        FileName filename,
        Count count,
        ReadBack readBack) {

    public FileRule {
        contentTypes = List.copyOf(contentTypes);
    }

    /** One whose losses are not accepted, which is what profiles mean that say nothing of it. */
    public FileRule(
            String role,
            Match match,
            String dataType,
            boolean form,
            List<String> contentTypes,
            FileName filename,
            Count count) {
        this(role, match, dataType, form, contentTypes, filename, count, ReadBack.FAIL);
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
     * @param quoted whether quotes stand round it in Content-Disposition (SKD wants none: real flows finding 6)
     */
    public record FileName(@Nullable String fixed, boolean quoted) {}

    /**
     * How many files of the role, and how large each.
     *
     * @param min at least
     * @param max at most
     * @param maxBytes each
     */
    public record Count(int min, int max, long maxBytes) {}
}

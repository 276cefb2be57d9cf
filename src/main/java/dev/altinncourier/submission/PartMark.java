package dev.altinncourier.submission;

import java.util.List;

/** How the journal names a part that was sent: a file that was corrected since is another part. */
public final class PartMark {

    private PartMark() {}

    /** Path and sum, {@code in/vedlegg/attest.pdf 678dce38...}. */
    public static String of(Part part) {
        return part.path() + " " + part.sha256();
    }

    /** The marks of all parts. */
    public static List<String> ofAll(Content content) {
        return content.parts().stream().map(PartMark::of).toList();
    }

    /** The path in a mark. */
    public static String path(String mark) {
        return mark.substring(0, Math.max(0, mark.lastIndexOf(' ')));
    }
}

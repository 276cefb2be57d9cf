package dev.altinncourier.outcome;

import dev.altinncourier.submission.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was remarked before Altinn got the files, and did not stop them. Kept as {@code checks.json} until the receipt is
 * written, which repeats it.
 *
 * @param remarks in the order they were made
 */
public record Checks(List<Remark> remarks) {

    /** Nothing was remarked. */
    public static final Checks NONE = new Checks(List.of());

    public Checks {
        remarks = List.copyOf(remarks);
    }

    /**
     * One remark.
     *
     * @param check which check made it
     * @param file the sender's name of the file; null where it is about none
     * @param place in the file; never a value of it
     * @param text in words: courier's, or the authority's own
     */
    public record Remark(String check, @Nullable String file, @Nullable String place, Text text) {}

    /** The same with what a check remarks now, in place of what it remarked before. */
    public Checks with(String check, List<Remark> made) {
        var others = remarks.stream().filter(remark -> !remark.check().equals(check));
        return new Checks(Stream.concat(others, made.stream()).toList());
    }
}

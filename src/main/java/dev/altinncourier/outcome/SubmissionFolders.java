package dev.altinncourier.outcome;

import dev.altinncourier.submission.SubmissionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks through courier's folders for submissions, day by day and one folder at a time, so that a hundred thousand of them
 * cost no more memory than ten; and moves them back to their inbox. Works whether courier runs or not.
 */
public final class SubmissionFolders {

    private static final List<String> DATED = List.of("rejected", "dead-letter", "done");
    private static final int MOST_DAYS = 100_000;

    private final Path base;

    /** @param base the setting {@code courier.folders.base} */
    public SubmissionFolders(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    /** Shows each submission in {@code rejected/} and {@code dead-letter/}, oldest day first. */
    public void eachFailed(Consumer<FiledSubmission> seen) throws IOException {
        for (var outcome : List.of(Outcome.REJECTED, Outcome.DEAD_LETTER)) {
            dated(outcome.folder(), any -> true, seen);
        }
    }

    /**
     * The submissions of an id.
     *
     * @param id in full, or its short form; several may have the same short form
     */
    public List<FiledSubmission> find(String id) throws IOException {
        var found = new ArrayList<FiledSubmission>();
        Consumer<FiledSubmission> seen = submission -> {
            if (submission.id().value().endsWith(id)) {
                found.add(submission);
            }
        };
        var shortForm = id.substring(Math.max(0, id.length() - SubmissionId.SHORT_LENGTH));
        for (var box : DATED) {
            dated(box, name -> name.endsWith("~" + shortForm), seen);
        }
        for (var box : List.of("work", "waiting")) {
            folders(base.resolve(box), name -> name.endsWith(id), folder -> show(box, folder, seen));
        }
        folders(base.resolve("inbox"), any -> true, profile -> {
            folders(profile, name -> name.endsWith("~" + shortForm), folder -> show("inbox", folder, seen));
        });
        return found;
    }

    /**
     * Moves a submission back to its inbox, by one rename, with what is asked for in it; answers its new place.
     *
     * @throws java.nio.file.NoSuchFileException when somebody else was faster
     * @throws java.nio.file.FileAlreadyExistsException when something of its name lies in the inbox
     */
    public Path moveBack(FiledSubmission submission, RedriveRequest request) throws IOException {
        var from = submission.folder();
        var to = inbox(submission);
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new java.nio.file.FileAlreadyExistsException(to.toString());
        }
        request.writeTo(from);
        DurableFolder.move(from, to);
        return to;
    }

    /** Where it goes when it is moved back. */
    public Path inbox(FiledSubmission submission) {
        var name = String.valueOf(submission.folder().getFileName());
        var to = base.resolve("inbox")
                .resolve(submission.profile())
                .resolve(name)
                .normalize();
        if (!to.startsWith(base.resolve("inbox"))) {
            throw new IllegalArgumentException("claim.json names no profile of courier's");
        }
        return to;
    }

    private void dated(String box, Predicate<String> named, Consumer<FiledSubmission> seen) throws IOException {
        for (var day : days(base.resolve(box))) {
            folders(day, any -> true, profile -> folders(profile, named, folder -> show(box, folder, seen)));
        }
    }

    private static List<Path> days(Path box) throws IOException {
        if (!Files.isDirectory(box)) {
            return List.of();
        }
        try (Stream<Path> days = Files.list(box)) {
            return days.sorted().limit(MOST_DAYS).toList();
        }
    }

    private static void show(String box, Path folder, Consumer<FiledSubmission> seen) {
        FiledSubmission.in(box, folder).ifPresent(seen);
    }

    private static void folders(Path parent, Predicate<String> named, Consumer<Path> seen) {
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
            for (var child : children) {
                if (named.test(String.valueOf(child.getFileName()))
                        && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    seen.accept(child);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.altinncourier.generate;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.DurableFiles;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Adds to a submission the parts that its profile has courier make where the sender gives none. They are written beside the
 * sender's files before anything is sent.
 */
@Singleton
public final class GeneratedParts {

    private static final Text DISK_TROUBLE = new Text(
            "Filene kunne ikke leses eller skrives akkurat nå.", "The files could not be read or written just now.");
    private static final Text CHECK_THE_DISK = new Text(
            "Ingen trenger å sende noe på nytt. Drift bør se etter plass og feil på disken.",
            "Nobody needs to send anything again. An operator should look for space and errors on the disk.");

    private final MvaKonvolutt mvaKonvolutt = new MvaKonvolutt();

    GeneratedParts() {}

    /**
     * The submission with all its parts, in the order of the profile.
     *
     * @param read as the sender dropped it
     * @throws SubmissionFailure.Refused when a value is missing that only the sender knows
     * @throws SubmissionFailure.Unavailable when the disk failed
     */
    public Submission complete(Submission read, AppProfile profile) throws SubmissionFailure {
        var parts = new ArrayList<>(read.content().parts());
        try {
            for (var rule : profile.files()) {
                if (isMissing(rule, parts)) {
                    parts.add(made(rule, read, profile));
                }
            }
        } catch (IOException failed) {
            // Without the message, which may name a file of the sender's.
            Log.warnf(
                    "%s: a part could not be made: %s",
                    read.id(), failed.getClass().getSimpleName());
            throw new Unavailable(
                    Problem.of(Category.TRANSIENT_EXHAUSTED, "disk-trouble", DISK_TROUBLE, CHECK_THE_DISK), null);
        }
        parts.sort(Comparator.comparing(part -> profile.files().indexOf(profile.file(part.role()))));
        return read.with(read.content().with(parts));
    }

    private static boolean isMissing(FileRule rule, List<Part> parts) {
        return rule.isGenerated()
                && parts.stream().noneMatch(part -> part.role().equals(rule.role()));
    }

    private Part made(FileRule rule, Submission submission, AppProfile profile) throws Refused, IOException {
        var bytes = mvaKonvolutt.make(submission, profile);
        var name = rule.generatedName();
        var path = Part.GENERATED + "/" + name;
        var file = submission.folder().resolve(path);
        DurableFiles.createDirectories(submission.folder().resolve(Part.GENERATED));
        DurableFiles.write(file, bytes);
        return new Part(rule.role(), path, name, rule.contentTypes().get(0), bytes.length, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

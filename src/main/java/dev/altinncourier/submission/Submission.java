package dev.altinncourier.submission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One form with its attachments for one owner, from pick-up to outcome. Immutable: each step makes the next one.
 *
 * @param id courier's id, for life
 * @param key the sender's name for it
 * @param profile id of the app profile that it is sent by
 * @param folder where its files lie now, below work or waiting
 * @param content what is sent
 * @param step what comes next
 * @param instance Altinn's object for it, once there is one
 */
public record Submission(
        SubmissionId id,
        String key,
        String profile,
        Path folder,
        Content content,
        Step step,
        @Nullable Instance instance) {

    private static final String MERGED = "merged";

    /** A submission just picked up. */
    public static Submission received(SubmissionId id, String key, String profile, Path folder, Content content) {
        return new Submission(id, key, profile, folder, content, Step.CHECK, null);
    }

    public Submission at(Step next) {
        return new Submission(id, key, profile, folder, content, next, instance);
    }

    public Submission with(Instance seen) {
        return new Submission(id, key, profile, folder, content, step, seen);
    }

    public Submission with(Content planned) {
        return new Submission(id, key, profile, folder, planned, step, instance);
    }

    /** The submission after its instance was deleted. */
    public Submission withoutInstance() {
        return new Submission(id, key, profile, folder, content, step, null);
    }

    public Submission in(Path moved) {
        return new Submission(id, key, profile, moved, content, step, instance);
    }

    public Optional<Instance> knownInstance() {
        return Optional.ofNullable(instance);
    }

    /**
     * The instance, for the steps that come after it was made.
     *
     * @throws IllegalStateException when there is none, which is an error of the route
     */
    public Instance madeInstance() {
        return knownInstance().orElseThrow(() -> new IllegalStateException("submission " + id + " has no instance"));
    }

    /** The file of a part, as the sender gave it or courier made it. */
    public Path file(Part part) {
        return folder.resolve(part.path());
    }

    /** Where a copy of a form lies that has fields of Altinn's in it; it is there only where some are kept. */
    public Path merged(Part part) {
        return folder.resolve(MERGED).resolve(part.path());
    }

    /** The file whose bytes are sent. */
    public Path sent(Part part) {
        var merged = merged(part);
        return Files.isRegularFile(merged) ? merged : file(part);
    }

    @Override
    public String toString() {
        return "Submission[" + id + ", profile=" + profile + ", step=" + step + "]";
    }
}

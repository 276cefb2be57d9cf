package dev.altinncourier.intake;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.submission.DurableFiles;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Takes drops out of the inbox. The one rename into {@code work/} is the claim: of several couriers on one share only
 * one succeeds, and a crash at any point leaves either the drop in the inbox or a folder that says what it is.
 */
@Singleton
public final class Claims {

    private final Path work;
    private final Clock clock;
    private final RandomGenerator random;

    public Claims(FoldersConfig folders, Clock clock, RandomGenerator random) {
        this.work = folders.base().resolve("work");
        this.clock = clock;
        this.random = random;
    }

    /**
     * Claims a drop.
     *
     * @return empty when somebody else was faster
     * @throws IOException when it cannot be moved, for instance because work and inbox are not one filesystem; the drop
     *     is then still in the inbox
     */
    public Optional<ClaimedDrop> claim(Drop drop) throws IOException {
        DurableFiles.createDirectories(work);
        return drop.shape() == Shape.REDRIVE ? takeBack(drop) : claimNew(drop);
    }

    /**
     * Makes room for what comes as a message, not as a drop: a folder whose files do not count before all are there.
     *
     * @param name of the zip or the form in it; of no use for a folder
     */
    public Admission admit(MessageRef message, String profile, String key, Shape shape, String name)
            throws IOException {
        var now = clock.instant();
        var id = SubmissionId.at(now, random);
        var folder = DurableFiles.createDirectories(work.resolve(id.value()));
        var claim = new ClaimedDrop(id, profile, Printable.of(key), shape, name, folder, now, message);
        ClaimFile.write(claim);
        return Admission.open(claim);
    }

    /**
     * A submission claimed before, by the note that was written with the claim.
     *
     * @throws IOException when the note is not there or cannot be read
     */
    public ClaimedDrop claimed(SubmissionId id) throws IOException {
        var folder = work.resolve(id.value());
        return ClaimFile.read(folder).orElseThrow(() -> new NoSuchFileException(folder.toString()));
    }

    /**
     * The claimed submissions in {@code work/} that nobody knows of: a crash came between the claim and the journal.
     *
     * @param known whether the journal has a submission of the id
     */
    public List<ClaimedDrop> orphans(Predicate<SubmissionId> known) throws IOException {
        var orphans = new ArrayList<ClaimedDrop>();
        for (var folder : WorkFolders.in(work)) {
            var claim = ClaimFile.read(folder)
                    .filter(file -> Drop.nameOf(folder).equals(file.id().value()));
            if (claim.isPresent() && !known.test(claim.get().id()) && WorkFolders.holdsOriginals(folder)) {
                orphans.add(claim.get());
            }
        }
        return orphans;
    }

    /**
     * Removes the traces of claims that did not happen.
     *
     * @param olderThan how long ago: longer than another courier on the same share can be about to move a drop in
     * @return how many folders were removed
     */
    public int removeAbandoned(Duration olderThan) throws IOException {
        var before = FileTime.from(clock.instant().minus(olderThan));
        int removed = 0;
        for (var folder : WorkFolders.in(work)) {
            if (WorkFolders.isAbandoned(folder, before) && WorkFolders.removeUnused(folder)) {
                removed++;
            }
        }
        return removed;
    }

    /** Removes what was claimed of a message that has become another submission already: all in it is there as well. */
    public void removeCopy(ClaimedDrop copy) throws IOException {
        if (copy.message() == null) {
            throw new IllegalArgumentException("only a message is delivered twice");
        }
        FolderTree.remove(copy.folder());
    }

    private Optional<ClaimedDrop> claimNew(Drop drop) throws IOException {
        var now = clock.instant();
        var id = SubmissionId.at(now, random);
        var folder = DurableFiles.createDirectories(work.resolve(id.value()));
        var claim = new ClaimedDrop(
                id, drop.profile(), drop.key(), drop.shape(), Drop.nameOf(drop.path()), folder, now, null);
        try {
            ClaimFile.write(claim);
            DurableFiles.move(drop.path(), placeFor(drop, claim));
        } catch (NoSuchFileException gone) {
            WorkFolders.removeUnused(folder);
            return Optional.empty();
        } catch (IOException failed) {
            WorkFolders.removeUnused(folder);
            throw failed;
        }
        removeMarker(drop);
        return Optional.of(claim);
    }

    private static Path placeFor(Drop drop, ClaimedDrop claim) throws IOException {
        if (drop.shape() == Shape.FOLDER) {
            return claim.originals();
        }
        return DurableFiles.createDirectories(claim.originals()).resolve(claim.name());
    }

    private Optional<ClaimedDrop> takeBack(Drop drop) throws IOException {
        var claim = ClaimFile.read(drop.path());
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        var folder = work.resolve(claim.get().id().value());
        if (Files.exists(folder)) {
            Log.warnf(
                    "left in place: %s is already being worked on", claim.get().id());
            return Optional.empty();
        }
        try {
            DurableFiles.move(drop.path(), folder);
            return ClaimFile.read(folder);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static void removeMarker(Drop drop) throws IOException {
        if (drop.shape() != Shape.FOLDER) {
            Files.deleteIfExists(drop.path().resolveSibling(drop.path().getFileName() + Readiness.READY));
        }
    }
}

package dev.altinncourier.outcome;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the folder of a submission lies, from the claim to the outcome. It moves as a whole, by one rename, so that it
 * is in exactly one place whenever courier dies; each move may be repeated until it is known to have happened.
 */
@Singleton
public final class OutcomeFolders {

    private static final int MOST_BYTES_OF_KEY = 120;

    private final Path base;
    private final ZoneId zone;
    private final Clock clock;

    public OutcomeFolders(FoldersConfig config, Clock clock) {
        this.base = config.base().toAbsolutePath().normalize();
        this.zone = config.zone();
        this.clock = clock;
    }

    /** Where a claimed submission lies while courier works on it. */
    public Path work(SubmissionId id) {
        return base.resolve("work").resolve(id.value());
    }

    /** Where it lies while there is nothing to do. */
    public Path waiting(SubmissionId id) {
        return base.resolve("waiting").resolve(id.value());
    }

    /** Where it lies when it ends today. */
    public Path outcome(Outcome outcome, Label label) {
        return outcome(outcome, LocalDate.now(clock.withZone(zone)).toString(), label);
    }

    /** Puts a submission aside; answers its folder. */
    public Path toWaiting(SubmissionId id) throws IOException {
        return move(id, work(id), waiting(id));
    }

    /** Takes it up again; answers its folder. */
    public Path toWork(SubmissionId id) throws IOException {
        return move(id, waiting(id), work(id));
    }

    /**
     * Files a submission by its outcome, from work or waiting; the report must lie in it. Answers its folder, which is
     * an earlier day's when the move had happened before.
     *
     * @throws FolderMisplaced when it lies nowhere, or in several places, or was filed by another outcome
     */
    public Path file(Outcome outcome, Label label) throws IOException {
        var now = existing(Stream.of(work(label.id()), waiting(label.id())));
        if (now.isEmpty()) {
            return filedBefore(outcome, label);
        }
        var from = only(label, now);
        if (outcome == Outcome.DONE) {
            removeUnpackedCopies(from);
        }
        return move(label.id(), from, outcome(outcome, label));
    }

    /**
     * Moves a folder, unless it was moved before; answers where it lies.
     *
     * @throws FolderMisplaced when it lies in both places or in neither
     */
    public Path move(SubmissionId id, Path from, Path to) throws IOException {
        var submission = "submission " + id;
        if (only(submission, existing(Stream.of(from, to))).equals(from)) {
            DurableFolder.move(from, to);
        }
        return to;
    }

    /**
     * Looks in every folder and on every day for a submission: for the start after a crash, and for operators.
     *
     * @throws FolderMisplaced when it is not in exactly one place
     */
    public Path locate(Label label) throws IOException {
        var places = new ArrayList<>(existing(Stream.of(work(label.id()), waiting(label.id()))));
        for (var outcome : Outcome.values()) {
            places.addAll(filed(outcome, label));
        }
        return only(label, places);
    }

    /** How a submission was filed, on whichever day; empty while it is under way. */
    public Optional<Outcome> filedAs(Label label) throws IOException {
        for (var outcome : Outcome.values()) {
            if (!filed(outcome, label).isEmpty()) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    private Path filedBefore(Outcome outcome, Label label) throws IOException {
        var place = locate(label);
        if (!place.startsWith(base.resolve(outcome.folder()))) {
            throw FolderMisplaced.twice(label, List.of(place, outcome(outcome, label)));
        }
        return place;
    }

    private List<Path> filed(Outcome outcome, Label label) throws IOException {
        var days = base.resolve(outcome.folder());
        if (!Files.isDirectory(days)) {
            return List.of();
        }
        try (var found = Files.list(days)) {
            return existing(found.map(day -> outcome(outcome, day.getFileName().toString(), label)));
        }
    }

    private Path outcome(Outcome outcome, String day, Label label) {
        var name =
                SafeName.of(label.key(), MOST_BYTES_OF_KEY) + "~" + label.id().shortForm();
        return base.resolve(outcome.folder())
                .resolve(day)
                .resolve(SafeName.of(label.profile(), MOST_BYTES_OF_KEY))
                .resolve(name);
    }

    /** A zip under {@code in/} holds them all; a failed submission keeps them, for whoever looks into it. */
    private static void removeUnpackedCopies(Path folder) throws IOException {
        var originals = folder.resolve("in");
        if (!Files.isDirectory(originals)) {
            return;
        }
        try (var files = Files.newDirectoryStream(originals, "*.[zZ][iI][pP]")) {
            if (files.iterator().hasNext()) {
                DurableFolder.delete(folder.resolve("unpacked"));
            }
        }
    }

    private static List<Path> existing(Stream<Path> places) {
        return places.filter(place -> Files.exists(place, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private static Path only(Object submission, List<Path> places) {
        if (places.isEmpty()) {
            throw FolderMisplaced.nowhere(submission);
        }
        if (places.size() > 1) {
            throw FolderMisplaced.twice(submission, places);
        }
        return places.get(0);
    }
}

package dev.altinncourier.outcome;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the folders at start and tries them out: a folder must get from each to each by one rename, or a crash could
 * leave half a submission in two places.
 */
@Singleton
public final class BaseFolderCheck {

    /** The folders in which submissions lie. */
    public static final List<String> FOLDERS = List.of("inbox", "work", "waiting", "done", "rejected", "dead-letter");

    private final Path base;

    public BaseFolderCheck(FoldersConfig config) {
        this.base = config.base().toAbsolutePath().normalize();
    }

    /** What is wrong with the base folder, with advice; empty when courier can start. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var name : FOLDERS) {
            createIn(base.resolve(name), problems);
        }
        if (problems.isEmpty()) {
            tryRenames(problems);
        }
        return List.copyOf(problems);
    }

    /**
     * What is wrong with the folders as they are, with advice; makes none, and does not mind a courier that works in them.
     * Each is written to and moved from, which leaves nothing behind.
     */
    public List<Problem> faults() {
        var problems = new ArrayList<Problem>();
        if (Files.isDirectory(base)) {
            FOLDERS.stream()
                    .map(base::resolve)
                    .filter(folder -> !Files.isDirectory(folder))
                    .forEach(folder -> problems.add(missing(folder)));
        } else {
            problems.add(missing(base));
        }
        if (problems.isEmpty()) {
            tryRenames(problems);
        }
        return List.copyOf(problems);
    }

    /**
     * Makes the inbox of each profile: a folder that is copied to an inbox which is not there becomes the inbox itself, and
     * its form is taken for a submission of its own.
     *
     * @return what is wrong, with advice; empty when courier can start
     */
    public List<Problem> makeInboxes(Collection<String> profiles) {
        var problems = new ArrayList<Problem>();
        profiles.forEach(profile -> createIn(base.resolve("inbox").resolve(profile), problems));
        return List.copyOf(problems);
    }

    private static void createIn(Path folder, List<Problem> problems) {
        try {
            DurableFolder.create(folder);
        } catch (IOException e) {
            problems.add(notWritable(folder));
        }
    }

    private void tryRenames(List<Problem> problems) {
        try (var profiles = Files.list(base.resolve("inbox"))) {
            var others = FOLDERS.stream().filter(name -> !name.equals("work")).map(base::resolve);
            Stream.concat(others, profiles.filter(Files::isDirectory)).forEach(folder -> tryRename(folder, problems));
        } catch (IOException e) {
            problems.add(notWritable(base.resolve("inbox")));
        }
    }

    private void tryRename(Path folder, List<Problem> problems) {
        var work = base.resolve("work");
        try {
            var probe = Files.createTempDirectory(folder, ".courier-check");
            var moved = work.resolve(probe.getFileName());
            try {
                Files.move(probe, moved, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                problems.add(twoFilesystems(folder, work));
            }
            Files.deleteIfExists(probe);
            Files.deleteIfExists(moved);
        } catch (IOException e) {
            problems.add(notWritable(folder));
        }
    }

    static Problem notWritable(Path folder) {
        return Problem.of(
                Category.CONFIGURATION,
                "base-folder-not-writable",
                new Text(
                        "Kan ikke opprette eller skrive i " + folder + ".",
                        "Cannot create or write to " + folder + "."),
                new Text(
                        "Gi brukeren som courier kjører som, skrivetilgang til mappen, eller sett courier.folders.base.",
                        "Give the user that courier runs as write access to the folder, or set courier.folders.base."));
    }

    private static Problem missing(Path folder) {
        return Problem.of(
                Category.CONFIGURATION,
                "base-folder-missing",
                new Text("Mappen " + folder + " finnes ikke.", "The folder " + folder + " is not there."),
                new Text(
                        "Start courier, som lager den, eller sett courier.folders.base.",
                        "Start courier, which makes it, or set courier.folders.base."));
    }

    private static Problem twoFilesystems(Path folder, Path work) {
        return Problem.of(
                Category.CONFIGURATION,
                "base-folder-on-two-filesystems",
                new Text(
                        "En mappe kan ikke flyttes fra " + folder + " til " + work + " med én omdøping.",
                        "A folder cannot be moved from " + folder + " to " + work + " by one rename."),
                new Text(
                        "Legg alle mappene under courier.folders.base på ett og samme filsystem.",
                        "Put all folders below courier.folders.base on one and the same filesystem."));
    }
}

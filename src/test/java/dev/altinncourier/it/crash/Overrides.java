package dev.altinncourier.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The routes beside the program, which an operator could replace too; courier itself knows nothing of a halt. */
final class Overrides {

    private static final Path PACKAGED = Path.of("routes");
    private static final String SUFFIX = ".camel.yaml";

    private Overrides() {}

    /** Replaces the routes beside the program: those of a mutant, with a halt in them when there is one. */
    static void write(Path home, Mutant mutant, @Nullable Halt halt) {
        var names = new TreeSet<>(mutant.routes);
        if (halt != null) {
            halt.point().places.forEach(place -> names.add(place.route()));
        }
        try {
            var folder = Files.createDirectories(home.resolve("routes"));
            for (var old : list(folder)) {
                Files.delete(old);
            }
            Files.writeString(folder.resolve("runtime" + SUFFIX), Halt.RUNTIME);
            for (var name : names) {
                var packaged = Files.readString(PACKAGED.resolve(name + SUFFIX));
                var halting = halt == null ? packaged : halt.addTo(name, packaged);
                Files.writeString(folder.resolve(name + SUFFIX), mutant.change(name, halting));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}

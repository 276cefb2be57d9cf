package dev.altinncourier;

import dev.altinncourier.outcome.BaseFolderCheck;
import dev.altinncourier.outcome.FoldersConfig;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Drops the bundled example into an inbox that was never used, so that a newcomer sees a receipt at once. */
@Singleton
@IfBuildProfile("dev")
final class ExampleDrop {

    private static final String PROFILE = "ttd-courier-test";
    private static final String KEY = "my-first-submission";

    private final Path base;
    private final Path examples;

    ExampleDrop(
            FoldersConfig folders,
            @ConfigProperty(name = "courier.examples", defaultValue = "examples") Path examples) {
        this.base = folders.base().toAbsolutePath().normalize();
        this.examples = examples.toAbsolutePath();
    }

    void drop(@Observes StartupEvent start) throws IOException {
        var example = examples.resolve(PROFILE).resolve(KEY);
        var inbox = base.resolve("inbox").resolve(PROFILE);
        if (!Files.isDirectory(example) || isInUse()) {
            return;
        }
        copy(example, inbox.resolve(KEY));
        Log.infof(
                "the example is dropped in %s; its receipt will lie below %s",
                inbox.resolve(KEY), base.resolve("done"));
    }

    private boolean isInUse() throws IOException {
        for (var folder : BaseFolderCheck.FOLDERS) {
            try (var below = Files.walk(base.resolve(folder))) {
                if (below.anyMatch(Files::isRegularFile)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The manifest goes last: it is what says that the drop is whole. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.endsWith("submission.json")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Files.copy(from.resolve("submission.json"), to.resolve("submission.json"));
    }
}

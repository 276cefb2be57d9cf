package dev.altinncourier.profile;

import dev.altinncourier.yaml.Choices;
import dev.altinncourier.yaml.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at profile files as courier does at start, and says the same of them. */
public final class ProfileCheck {

    private final Environment environment;

    /**
     * @param environment whose app and token the profile is read with
     */
    public ProfileCheck(Environment environment) {
        this.environment = environment;
    }

    /**
     * What became of looking at one file.
     *
     * @param errors every mistake, by line; empty when it is good
     * @param profile as it is in the environment; empty when it is not good
     */
    public record Checked(List<Mistake> errors, Optional<AppProfile> profile) {
        public Checked {
            errors = List.copyOf(errors);
        }

        /** The environments that a good profile names an app for, as settings spell them. */
        public List<String> environments() {
            var named = profile.map(good -> good.app().names()).stream();
            return named.flatMap(names -> Stream.of(Environment.values()).filter(names::containsKey))
                    .map(Choices::spelling)
                    .toList();
        }
    }

    /** Whose app and token. */
    public Environment environment() {
        return environment;
    }

    /** The file itself, or all profiles of a folder. */
    public static List<Path> filesOf(Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            return List.of(named);
        }
        try (var files = Files.list(named)) {
            return files.filter(ProfileFolder::isProfile).sorted().toList();
        }
    }

    /** Reads a file; schemas that it names are looked for below its folder. */
    public Checked check(Path file) {
        var folder = file.toAbsolutePath().getParent();
        var reader = new ProfileFolder(folder == null ? file : folder);
        var profile = reader.read(file, environment);
        var errors = reader.errors();
        return new Checked(errors, errors.isEmpty() ? profile : Optional.empty());
    }
}

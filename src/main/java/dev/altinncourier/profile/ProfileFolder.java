package dev.altinncourier.profile;

import dev.altinncourier.yaml.Findings;
import dev.altinncourier.yaml.Mistake;
import dev.altinncourier.yaml.Section;
import dev.altinncourier.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads every profile file of a folder, and says everything that is wrong in all of them at once. */
final class ProfileFolder {

    private static final int MAX_MEGABYTES = 1;

    private final Path folder;
    private final List<Mistake> errors = new ArrayList<>();
    private final Map<String, Path> fileOfId = new HashMap<>();

    /**
     * @param folder setting {@code courier.profiles}
     */
    ProfileFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Every profile of the folder, as it is in one environment.
     *
     * @throws InvalidProfiles when there is none, or anything is wrong with one
     */
    List<AppProfile> read(Environment environment) {
        var profiles = new ArrayList<AppProfile>();
        for (var file : files()) {
            read(file, environment).ifPresent(profiles::add);
        }
        if (!errors.isEmpty()) {
            throw new InvalidProfiles(errors);
        }
        return profiles;
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            var found = files.filter(ProfileFolder::isProfile).sorted().toList();
            if (found.isEmpty()) {
                throw unusable("holds no .yaml file");
            }
            return found;
        } catch (IOException e) {
            throw unusable("cannot be listed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private InvalidProfiles unusable(String why) {
        return new InvalidProfiles("the profile folder " + folder.toAbsolutePath() + " " + why
                + ": set courier.profiles to the folder of the profile files (docs/profiles.md)");
    }

    /** Whether it is one of the files that are read; the others of the folder mean nothing. */
    static boolean isProfile(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    /** Every mistake of the files that were read. */
    List<Mistake> errors() {
        return List.copyOf(errors);
    }

    /** One of its files; what is wrong with it is among the {@link #errors()}. */
    Optional<AppProfile> read(Path file, Environment environment) {
        var findings = new Findings(file.toString());
        var profile = new YamlFile(file, MAX_MEGABYTES).read(findings).map(section -> read(section, file, environment));
        if (profile.isEmpty() && findings.isEmpty()) {
            findings.add(1, "", "the file is empty", "write a profile (docs/profiles.md), or delete the file");
        }
        errors.addAll(findings.byLine());
        return profile;
    }

    private AppProfile read(Section section, Path file, Environment environment) {
        var profile = new ProfileFile(section, folder).in(environment);
        checkId(profile.id(), section, file);
        return profile;
    }

    private void checkId(String id, Section section, Path file) {
        var name = file.getFileName().toString();
        var expected = name.substring(0, name.lastIndexOf('.'));
        if (!id.isEmpty() && !id.equals(expected)) {
            section.reject(
                    "profile",
                    "'profile' is '" + id + "' but the file is " + name,
                    "write 'profile: " + expected + "', or name the file " + id + ".yaml");
        }
        var other = id.isEmpty() ? null : fileOfId.putIfAbsent(id, file);
        if (other != null) {
            section.reject("profile", "the profile '" + id + "' is in " + other + " too", "keep one of the files");
        }
    }
}

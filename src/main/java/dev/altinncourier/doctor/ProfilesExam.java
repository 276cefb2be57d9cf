package dev.altinncourier.doctor;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfiles;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.InvalidProfiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The profile files as they are now, which is what a start would read. */
final class ProfilesExam implements Exam {

    private final Optional<String> wanted;
    private final List<Finding> mistakes = new ArrayList<>();
    private final @Nullable AppProfiles read;

    /**
     * Reads them, since it depends on them what else is looked at.
     *
     * @param wanted the one that is asked for; empty for all
     */
    ProfilesExam(Path folder, Environment environment, Optional<String> wanted) {
        this.wanted = wanted;
        this.read = read(folder, environment);
    }

    private @Nullable AppProfiles read(Path folder, Environment environment) {
        try {
            return new AppProfiles(folder, environment);
        } catch (InvalidProfiles e) {
            e.errors()
                    .forEach(mistake -> mistakes.add(Finding.wrong(
                            check(),
                            "",
                            mistake.file() + ":" + mistake.line() + ": " + mistake.problem(),
                            mistake.advice())));
            if (mistakes.isEmpty()) {
                mistakes.add(Finding.wrong(check(), "", String.valueOf(e.getMessage()), "look at courier.profiles"));
            }
            return null;
        }
    }

    @Override
    public String check() {
        return "profiles";
    }

    @Override
    public List<Finding> look() {
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        var known = String.join(", ", ids());
        return wanted.filter(id -> !ids().contains(id))
                .map(id -> List.of(Finding.wrong(check(), id, "there is no such profile", "name one of " + known)))
                .orElseGet(() -> List.of(Finding.ok(check(), "", known)));
    }

    /** Those that there are for the environment. */
    Set<String> ids() {
        return read == null ? Set.of() : new TreeSet<>(read.ids());
    }

    /** Those that are asked for. */
    List<AppProfile> asked() {
        var catalogue = read;
        return catalogue == null
                ? List.of()
                : ids().stream()
                        .filter(id -> wanted.map(id::equals).orElse(true))
                        .flatMap(id -> catalogue.find(id).stream())
                        .toList();
    }
}

package dev.altinncourier.intake;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.CrossCheck;
import dev.altinncourier.profile.AppProfile.FilePlace;
import dev.altinncourier.profile.AppProfile.VarRule;
import dev.altinncourier.profile.ElementPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the files while they stream by. Which file is which is known only once they are read, so that
 * every place is looked up in each of them.
 *
 * @param paths by the words of the profile
 */
record Places(Map<String, ElementPath> paths) {

    Places {
        paths = Map.copyOf(paths);
    }

    /** All that a profile asks for: the owner, the variables and what is compared. */
    static Places of(AppProfile profile) {
        return of(Stream.concat(
                Stream.ofNullable(profile.owner().xpath()), inFiles(profile).map(FilePlace::xpath)));
    }

    static Places of(Stream<String> xpaths) {
        var paths = new LinkedHashMap<String, ElementPath>();
        xpaths.forEach(xpath -> paths.put(xpath, ElementPath.parse(xpath)));
        return new Places(paths);
    }

    /** Whether a file of this role must be readable, because something is looked for in it. */
    static boolean lookInto(AppProfile profile, String role) {
        return role.equals(profile.owner().role())
                || inFiles(profile).anyMatch(place -> place.role().equals(role));
    }

    private static Stream<FilePlace> inFiles(AppProfile profile) {
        var contents = profile.contents();
        Stream<@Nullable FilePlace> vars = contents.vars().values().stream().map(VarRule::place);
        return Stream.concat(
                vars.filter(Objects::nonNull).map(Objects::requireNonNull),
                contents.checks().stream().map(CrossCheck::places).flatMap(places -> places.stream()));
    }
}

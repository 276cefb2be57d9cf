package dev.altinncourier.profile;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.altinncourier.yaml.Choices;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The profiles of the folder {@code courier.profiles}, read once at start: a mistake in one of them stops the start, and
 * what courier then works with never changes under a submission.
 */
@Singleton
public final class AppProfiles implements ProfileCatalogue {

    private final Map<String, AppProfile> profiles;

    /**
     * @param folder of the profile files
     * @param environment which app and token of each profile are used
     * @throws InvalidProfiles with every mistake of every file
     */
    @Inject
    public AppProfiles(
            @ConfigProperty(name = "courier.profiles", defaultValue = "config/profiles") Path folder,
            @ConfigProperty(name = "courier.altinn.environment") Environment environment) {
        var byUse = new ProfileFolder(folder)
                .read(environment).stream()
                        .collect(partitioningBy(profile -> profile.app().names().containsKey(environment)));
        logLeftOut(byUse.getOrDefault(false, List.of()), environment);
        this.profiles =
                byUse.getOrDefault(true, List.of()).stream().collect(toUnmodifiableMap(AppProfile::id, identity()));
    }

    @Override
    public Optional<AppProfile> find(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    @Override
    public Set<String> ids() {
        return profiles.keySet();
    }

    private static void logLeftOut(List<AppProfile> leftOut, Environment environment) {
        for (var profile : leftOut) {
            Log.infof("profile %s is left out: it names no app for %s", profile.id(), Choices.spelling(environment));
        }
    }
}

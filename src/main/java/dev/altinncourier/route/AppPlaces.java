package dev.altinncourier.route;

import dev.altinncourier.profile.ProfileCatalogue;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How many submissions of an app this courier works on, against the limit of the app, where it has one. */
@Singleton
final class AppPlaces {

    private final Map<String, Integer> limits;
    private final Map<String, Integer> taken = new HashMap<>();

    AppPlaces(LimitsConfig config, ProfileCatalogue profiles) {
        var places = new HashMap<String, Integer>();
        config.parallelPerApp().ifPresent(each -> profiles.ids().forEach(id -> places.put(id, each)));
        places.putAll(config.apps());
        places.forEach((profile, limit) -> check(profile, limit, profiles));
        this.limits = Map.copyOf(places);
    }

    private static void check(String profile, int limit, ProfileCatalogue profiles) {
        if (profiles.find(profile).isEmpty()) {
            throw new ConfigurationException(
                    "courier cannot start: courier.limits.apps names " + profile + ", for which there is no profile");
        }
        if (limit < 1) {
            throw new ConfigurationException("courier cannot start: the limit of " + profile + " is " + limit
                    + "; set courier.limits to 1 or more");
        }
    }

    /** The profiles that have a limit. */
    Set<String> limited() {
        return limits.keySet();
    }

    boolean isLimited(String profile) {
        return limits.containsKey(profile);
    }

    /** How many more submissions of a limited profile may be taken up. */
    synchronized int free(String profile) {
        return limits.getOrDefault(profile, Integer.MAX_VALUE) - taken.getOrDefault(profile, 0);
    }

    /** Takes a place; false when all of the app's are taken. */
    synchronized boolean take(String profile) {
        boolean free = free(profile) > 0;
        if (free && isLimited(profile)) {
            taken.merge(profile, 1, Integer::sum);
        }
        return free;
    }

    /** Gives a place back that was taken. */
    synchronized void giveBack(String profile) {
        if (isLimited(profile)) {
            taken.merge(profile, -1, Integer::sum);
        }
    }
}

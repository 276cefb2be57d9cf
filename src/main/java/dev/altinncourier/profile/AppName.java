package dev.altinncourier.profile;

import java.util.Map;

/**
 * Which app a profile is for. Its name can differ between environments (MVA: {@code -etm2} in tt02, {@code -v1} in prod).
 *
 * @param org the service owner's short name
 * @param names by environment
 */
public record AppName(String org, Map<Environment, String> names) {

    public AppName {
        names = Map.copyOf(names);
    }

    /**
     * The app's name in an environment.
     *
     * @throws IllegalArgumentException when the profile names none
     */
    public String in(Environment environment) {
        var name = names.get(environment);
        if (name == null) {
            throw new IllegalArgumentException("no app of " + org + " is named for " + environment);
        }
        return name;
    }
}

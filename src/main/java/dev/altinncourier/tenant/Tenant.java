package dev.altinncourier.tenant;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends for an instance owner, as the tenants file says (auth 8.5). Altinn cannot see who of an installation may send
 * for whom; this can.
 *
 * @param systemUser whose system user acts: {@code owner}, an office's organisation number, or {@code none}; null where the
 *     file leaves it to the installation's settings
 * @param externalRef the reference that the system user was requested with; null for none
 * @param login name of the person's login at courier; null for none
 * @param profiles ids of the profiles that may be sent; empty for all
 */
public record Tenant(
        @Nullable String systemUser, @Nullable String externalRef, @Nullable String login, Set<String> profiles) {

    /** An owner of whom nothing special is said: the installation's settings hold, for every profile. */
    static final Tenant OF_INSTALLATION = new Tenant(null, null, null, Set.of());

    public Tenant {
        profiles = Set.copyOf(profiles);
    }

    boolean maySend(String profile) {
        return profiles.isEmpty() || profiles.contains(profile);
    }
}

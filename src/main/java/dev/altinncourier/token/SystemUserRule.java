package dev.altinncourier.token;

import dev.altinncourier.submission.InstanceOwner;
import org.jspecify.annotations.Nullable;

/**
 * Whose system user acts for an owner.
 *
 * @param owner whom it acts for
 * @param whose {@code owner}, an office's organisation number, or {@code none}; null: as the installation's settings say
 * @param externalRef the reference that the system user was requested with; null for none, or where the settings say it
 */
public record SystemUserRule(InstanceOwner owner, @Nullable String whose, @Nullable String externalRef) {

    /** As the installation's settings say. */
    public static SystemUserRule asSet(InstanceOwner owner) {
        return new SystemUserRule(owner, null, null);
    }
}

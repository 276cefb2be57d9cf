package dev.altinncourier.doctor;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.submission.InstanceOwner;
import org.jspecify.annotations.Nullable;

/**
 * For whom a token is tried.
 *
 * @param profile whose scopes are asked for
 * @param rule of the profile, or of one of its validations by the authority
 * @param exchanged whether it is swapped for Altinn's
 * @param owner whose system user is asked for; null for nobody's: what courier's own client gets
 */
record Whose(AppProfile profile, TokenRule rule, boolean exchanged, @Nullable InstanceOwner owner) {

    String inWords() {
        return profile.id()
                + (owner == null ? "" : " for " + owner.masked())
                + (exchanged ? "" : " (the authority's validation)");
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.RetryConfig;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.OtherSubmissions;
import dev.altinncourier.journal.OtherSubmissions.Fate;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.ProfileCatalogue;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/**
 * When a 403 is believed. A missing right and an outage behind the app answer alike (Recorded: platform-down), so it must
 * have stayed, over several looks, and must not have hit the app's other owners as well.
 */
@Singleton
final class ForbiddenRule {

    private static final int LOOKS = 3;

    private final RetryConfig retry;
    private final TroubleLog troubles;
    private final ClockWatch clock;
    private final OtherSubmissions others;
    private final ProfileCatalogue profiles;

    ForbiddenRule(
            RetryConfig retry,
            TroubleLog troubles,
            ClockWatch clock,
            OtherSubmissions others,
            ProfileCatalogue profiles) {
        this.clock = clock;
        this.retry = retry;
        this.troubles = troubles;
        this.others = others;
        this.profiles = profiles;
    }

    boolean isBelieved(JournalEntry entry, Trouble trouble) {
        return trouble.failures() >= LOOKS
                && clock.hasBeen(trouble.since(), retry.confirmForbidden())
                && (troubles.hasLasted(trouble, retry.giveUpAfter()) || !isEverybodys(entry, trouble));
    }

    private boolean isEverybodys(JournalEntry entry, Trouble trouble) {
        var submission = entry.submission();
        return submission != null
                && others.ofOtherOwners(
                                sameApp(entry.profile()), submission.content().owner(), trouble.since())
                        == Fate.STUCK_TOO;
    }

    private Collection<String> sameApp(String id) {
        return profiles.find(id)
                .map(AppProfile::app)
                .map(app -> profiles.ids().stream()
                        .filter(other -> profiles.find(other)
                                .map(profile -> profile.app().equals(app))
                                .orElse(false))
                        .toList())
                .orElse(List.of(id));
    }
}

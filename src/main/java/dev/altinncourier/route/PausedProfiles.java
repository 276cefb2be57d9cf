package dev.altinncourier.route;

import dev.altinncourier.intake.MissingProfile;
import dev.altinncourier.journal.HeldSubmissions;
import dev.altinncourier.journal.Hold;
import dev.altinncourier.journal.Holds;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.ProfileCatalogue;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down while an operator must mend the set-up. A wellness check: no restart and no other node would mend it, so that
 * neither liveness nor readiness may turn red (decision 8). It names profiles, never owners.
 */
@Wellness
@Singleton
final class PausedProfiles implements HealthCheck {

    private final Holds holds;
    private final HeldSubmissions held;
    private final ProfileCatalogue profiles;

    PausedProfiles(Holds holds, HeldSubmissions held, ProfileCatalogue profiles) {
        this.holds = holds;
        this.held = held;
        this.profiles = profiles;
    }

    @Override
    public HealthCheckResponse call() {
        var all = holds.all();
        var health = HealthCheckResponse.named("profiles are not paused").up();
        for (var id : new TreeSet<>(profiles.ids())) {
            profiles.find(id).ifPresent(profile -> report(health, profile, all));
        }
        held.underWay().forEach((id, waiting) -> {
            if (profiles.find(id).isEmpty()) {
                reportMissing(health, id, waiting);
            }
        });
        long owners = all.stream().filter(HoldSubject::isOneOwner).count();
        if (owners > 0) {
            health.withData("owners whose submissions wait", owners);
        }
        return health.build();
    }

    private static void reportMissing(HealthCheckResponseBuilder health, String id, int waiting) {
        var problem = MissingProfile.problem(id);
        health.down()
                .withData(id + " rule", problem.rule())
                .withData(id + " fix", problem.nextAction().en())
                .withData(id + " waiting", waiting);
    }

    private void report(HealthCheckResponseBuilder health, AppProfile profile, List<Hold> all) {
        all.stream()
                .filter(hold -> HoldSubject.stops(hold, profile))
                .findFirst()
                .ifPresent(hold -> health.down()
                        .withData(profile.id() + " rule", hold.problem().rule())
                        .withData(profile.id() + " since", hold.since().toString())
                        .withData(
                                profile.id() + " fix",
                                hold.problem().nextAction().en())
                        .withData(profile.id() + " waiting", held.waiting(hold.subject())));
    }
}

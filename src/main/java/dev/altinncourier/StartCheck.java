package dev.altinncourier;

import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.event.EventSettings;
import dev.altinncourier.login.LoginDirectory;
import dev.altinncourier.outcome.BaseFolderCheck;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.InvalidProfiles;
import dev.altinncourier.profile.PrevalidationRule;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.tenant.Tenants;
import dev.altinncourier.token.MaskinportenClient;
import dev.altinncourier.yaml.Mistake;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.CreationException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Stops the start, with a line for each thing that an operator must mend, before anything is picked up. */
@Singleton
final class StartCheck {

    private static final int FIRST = 1;

    private final BaseFolderCheck folders;
    private final Instance<ProfileCatalogue> profiles;
    private final MaskinportenClient maskinporten;
    private final Tenants tenants;
    private final boolean localtest;
    private final LoginDirectory logins;
    private final EventSettings events;

    StartCheck(
            BaseFolderCheck folders,
            Instance<ProfileCatalogue> profiles,
            MaskinportenClient maskinporten,
            Tenants tenants,
            LoginDirectory logins,
            EventSettings events,
            AltinnConfig config) {
        this.logins = logins;
        this.folders = folders;
        this.profiles = profiles;
        this.maskinporten = maskinporten;
        this.tenants = tenants;
        // There nobody asks Maskinporten.
        this.localtest = config.environment() == Environment.LOCALTEST;
        this.events = events;
    }

    void check(@Observes @Priority(FIRST) StartupEvent start) {
        var faults = new ArrayList<String>();
        folders.problems().stream().map(StartCheck::line).forEach(faults::add);
        faults.addAll(settings());
        logins.missing().stream().map(name -> "set " + name).forEach(faults::add);
        faults.addAll(events.mistakes());
        tenants.mistakes().stream().map(Mistake::toString).forEach(faults::add);
        if (faults.isEmpty()) {
            folders.makeInboxes(profiles.get().ids()).stream()
                    .map(StartCheck::line)
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            // Quarkus prints the message of this one alone, without a stack trace.
            throw new ConfigurationException("courier cannot start: " + String.join(System.lineSeparator(), faults));
        }
    }

    private List<String> settings() {
        try {
            var catalogue = profiles.get();
            boolean machine = catalogue.ids().stream()
                    .flatMap(id -> catalogue.find(id).stream())
                    .flatMap(profile -> Stream.concat(
                            Stream.of(profile.token()),
                            profile.contents().prevalidations().stream().map(PrevalidationRule::token)))
                    .anyMatch(token -> needsClient(token.kind()));
            warnOfUnknown(catalogue.ids());
            warnOfUnknownLogins();
            return machine && !localtest ? missing() : List.of();
        } catch (InvalidProfiles e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (CreationException e) {
            if (e.getCause() instanceof InvalidProfiles wrong) {
                return List.of(String.valueOf(wrong.getMessage()));
            }
            throw e;
        }
    }

    private boolean needsClient(Kind kind) {
        return kind == Kind.MASKINPORTEN || (kind == Kind.TENANT && tenants.needSystemUsers());
    }

    /** No fault: the profile may be one of another environment. */
    private void warnOfUnknown(Set<String> profiles) {
        for (var named : tenants.profiles()) {
            if (!profiles.contains(named)) {
                Log.warnf("the tenants file names the profile %s, which is not loaded", named);
            }
        }
    }

    /** No fault: an external token may go by the same name. */
    private void warnOfUnknownLogins() {
        var known = logins.names();
        if (!known.isEmpty()) {
            tenants.logins().stream()
                    .filter(named -> !known.contains(named))
                    .forEach(named -> Log.warnf("the tenants file names the login %s, which is not set up", named));
        }
    }

    private List<String> missing() {
        return maskinporten.missing().stream().map(name -> "set " + name).toList();
    }

    private static String line(Problem problem) {
        return problem.summary().en() + " " + problem.nextAction().en();
    }
}

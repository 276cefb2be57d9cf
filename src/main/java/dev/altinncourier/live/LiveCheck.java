package dev.altinncourier.live;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.altinn.AltinnConfig;
import dev.altinncourier.altinn.AppMetadata;
import dev.altinncourier.profile.AppProfile;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Compares a profile with its app as it is in Altinn now. Reads only, and needs no token. */
public final class LiveCheck {

    private final AltinnConfig config;
    private final AltinnAddresses addresses;
    private final List<String> installationScopes;

    /**
     * @param config where Altinn is, and how it is reached
     * @param installationScopes asked for where a profile names none
     */
    public LiveCheck(AltinnConfig config, Collection<String> installationScopes) {
        this.config = config;
        this.addresses = new AltinnAddresses(config);
        this.installationScopes = List.copyOf(installationScopes);
    }

    /**
     * What the comparison found.
     *
     * @param app what the app is, in a line; empty when it could not be read
     * @param differences each with what to write; empty when the profile fits
     */
    public record Report(String app, List<Difference> differences) {
        public Report {
            differences = List.copyOf(differences);
        }
    }

    /** Asks the app and compares. */
    public Report check(AppProfile profile) {
        var address = addresses.metadata(profile.app());
        try (var reader = new AppReader(config)) {
            var answer = reader.read(address, "application/json");
            var metadata = AppMetadata.of(answer);
            if (!answer.succeeded() || metadata.isEmpty()) {
                return unread(address, "answers " + answer.status() + (answer.succeeded() ? ", but no metadata" : ""));
            }
            var process = process(reader.read(addresses.processDefinition(profile.app()), "application/xml"));
            var differences = new AppComparison(profile, metadata.get()).differences(process, installationScopes);
            var unknown = process.isEmpty() ? ". Its process could not be read, and was not compared" : "";
            var version = LibraryVersion.of(metadata.get().libraryVersion());
            return new Report(metadata.get().id() + ", " + version.inWords() + unknown, differences);
        } catch (IOException | GeneralSecurityException unreachable) {
            return unread(address, "cannot be read (" + unreachable + ")");
        }
    }

    private static Optional<AppProcess> process(AltinnAnswer answer) {
        return answer.succeeded() ? AppProcess.read(answer.text()) : Optional.empty();
    }

    private static Report unread(URI address, String why) {
        var advice = "look at 'org', 'app' and the settings courier.altinn.*; the app may also be away";
        return new Report("", List.of(new Difference(address + " " + why, advice)));
    }
}

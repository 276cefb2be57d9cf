package dev.altinncourier.token;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For who asks Maskinporten without the routes: the client, the keys and the assertions that submissions are sent with.
 *
 * @param config the client's settings
 * @param clock of this machine
 */
public record DirectGrants(MaskinportenConfig config, Clock clock) {

    /** Courier's client. */
    public MaskinportenClient client() {
        return new MaskinportenClient(config);
    }

    /** What signs its assertions. */
    public MaskinportenGrant grant() {
        return new MaskinportenGrant(new SigningKeys(config), new KeyExpiry(clock), new IssuerClock(clock), clock);
    }

    /** The keys as their files have them now. */
    public KeyFacts.All keys() {
        var good = new ArrayList<KeyFacts>();
        var broken = new ArrayList<WrongSetup>();
        var current = KeyPlace.current(config);
        if (current.isEmpty()) {
            broken.add(MissingSetting.of("courier.auth.maskinporten.key-file"));
        }
        var next = KeyPlace.next(config).filter(place -> Files.exists(place.file()));
        for (var place : Stream.of(current, next).flatMap(Optional::stream).toList()) {
            try {
                var key = new KeyFile(place).current();
                good.add(new KeyFacts(place.file(), key.name(), Optional.ofNullable(key.end())));
            } catch (WrongSetup e) {
                broken.add(e);
            }
        }
        return new KeyFacts.All(good, broken);
    }
}

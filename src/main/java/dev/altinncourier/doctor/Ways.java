package dev.altinncourier.doctor;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.tenant.Tenants;
import dev.altinncourier.token.DirectGrants;
import dev.altinncourier.token.TokenRequest.Target;
import java.time.Duration;
import java.util.Optional;

/**
 * What every try for a token goes by.
 *
 * @param environment Altinn's, by name
 * @param addresses Altinn's
 * @param caller that asks
 * @param grants courier's client at Maskinporten
 * @param issuer Maskinporten
 * @param tenants who sends for whom
 */
record Ways(
        String environment,
        AltinnAddresses addresses,
        Caller caller,
        DirectGrants grants,
        Issuer issuer,
        Tenants tenants) {

    /** From here on courier dates no grant by Maskinporten's clock (docs/operating.md). */
    private static final Duration TOO_MUCH = Duration.ofSeconds(60);

    /** Why no token need be asked for: what is wrong is said elsewhere already. */
    Optional<String> hindrance() {
        if (!grants.client().missing().isEmpty()) {
            return Optional.of("settings are missing");
        }
        if (!new KeyExam(grants).isUsable()) {
            return Optional.of("no key");
        }
        var seen = issuer.look();
        if (seen.metadata().isEmpty()) {
            return Optional.of("Maskinporten does not say where to ask");
        }
        boolean off = seen.ahead()
                .filter(ahead -> ahead.abs().compareTo(TOO_MUCH) >= 0)
                .isPresent();
        return off ? Optional.of("the clock is wrong") : Optional.empty();
    }

    Exchange exchange() {
        return new Exchange(caller, addresses, grants.clock());
    }

    /** Whether a person's login sends this profile for this owner; whom nobody may send for, none does. */
    boolean login(InstanceOwner owner, AppProfile profile) {
        try {
            return tenants.of(owner, profile.id()).login() != null;
        } catch (SubmissionFailure nobody) {
            return false;
        }
    }

    Target target(boolean exchanged) {
        return exchanged ? new Target(environment, addresses.exchange("").toString()) : Target.unexchanged(environment);
    }
}

package dev.altinncourier.token;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down while a key file that is there cannot be used, and in the last week of a certificate that nothing follows. */
@Wellness
@Singleton
final class KeyHealth implements HealthCheck {

    private final SigningKeys keys;
    private final KeyExpiry expiry;
    private final MaskinportenConfig config;

    KeyHealth(SigningKeys keys, KeyExpiry expiry, MaskinportenConfig config) {
        this.keys = keys;
        this.expiry = expiry;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("signing keys are usable").up();
        if (config.keyFile().isEmpty() && config.nextKeyFile().isEmpty()) {
            return health.withData("keys", "none is set").build();
        }
        keys.accepted().ifPresent(name -> health.withData("accepted by Maskinporten", name));
        var usable = usable();
        usable.forEach(key -> report(health, key));
        expiry.left(usable).ifPresent(left -> health.withData("days left", left.toDays()));
        if (expiry.isLastCall(usable)) {
            health.down()
                    .withData("fix", "obtain the next certificate and set courier.auth.maskinporten.next-key-file");
        }
        keys.faults().forEach(fault -> health.down()
                .withData(fault.problem().rule(), fault.problem().summary().en()));
        return health.build();
    }

    private List<SigningKey> usable() {
        try {
            return keys.candidates();
        } catch (WrongSetup e) {
            return List.of();
        }
    }

    private static void report(HealthCheckResponseBuilder health, SigningKey key) {
        var end = key.end();
        health.withData("key " + key.name(), end == null ? "end known to Maskinporten alone" : "until " + end);
    }
}

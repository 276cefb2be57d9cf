package dev.altinncourier.altinn;

import dev.altinncourier.profile.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of an environment, as the settings give them. */
public final class Addresses {

    private Addresses() {}

    public static AltinnAddresses of(Environment environment) {
        return of(environment, null, null);
    }

    /** What reads instances that have these addresses. */
    public static InstanceAnswer instances(Environment environment) {
        return new InstanceAnswer(of(environment));
    }

    static AltinnAddresses of(Environment environment, @Nullable String platform, @Nullable String apps) {
        return new AltinnAddresses(
                new Settings(environment, Optional.ofNullable(platform).map(URI::create), Optional.ofNullable(apps)));
    }

    /** The settings of a courier whose Altinn is all at one address. */
    public static AltinnConfig settings(URI altinn) {
        return new Settings(Environment.SANDBOX, Optional.of(altinn), Optional.of(altinn.toString()));
    }

    static AltinnConfig settings() {
        return new Settings(Environment.SANDBOX, Optional.empty(), Optional.empty());
    }

    private record Settings(Environment environment, Optional<URI> platformUrl, Optional<String> appsUrl)
            implements AltinnConfig {

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration longAnswerTimeout() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration metadataRefresh() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration idleConnection() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Optional<URI> proxy() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> caFile() {
            return Optional.empty();
        }
    }
}

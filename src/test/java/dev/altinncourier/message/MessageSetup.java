package dev.altinncourier.message;

import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.FoldersConfig;
import dev.altinncourier.intake.IntakeConfig;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.ProfileCatalogue;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A courier's settings for messages, with one profile. */
final class MessageSetup {

    static final int LARGEST = 1 << 20;
    static final int INLINE = 1 << 16;

    private final Path base;
    private List<Path> roots = List.of();
    private List<String> hosts = List.of();

    MessageSetup(Path home) {
        base = home.resolve("base");
    }

    void roots(Path... allowed) {
        roots = List.of(allowed);
    }

    void hosts(String... allowed) {
        hosts = List.of(allowed);
    }

    /** Where all that is claimed lies. */
    Path work() {
        var work = base.resolve("work").toFile();
        work.mkdirs();
        return work.toPath();
    }

    MessageReader reader() {
        var claims = new Claims(new Folders(base), Clock.systemUTC(), new Random(1));
        return new MessageReader(claims, new OneProfile(), new Limits(), new Places(roots, hosts));
    }

    /** Of requests that post a submission; they may be twice as large as a message. */
    PostedReader posted() {
        var claims = new Claims(new Folders(base), Clock.systemUTC(), new Random(1));
        return new PostedReader(reader(), claims, new OneProfile(), new Rest(), new Files());
    }

    private record Rest() implements RestIntakeConfig {
        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(2L * LARGEST));
        }

        @Override
        public int parallel() {
            return 1;
        }
    }

    private record Files() implements IntakeConfig {
        @Override
        public int maxEntries() {
            return 3;
        }

        @Override
        public long maxBytes() {
            return Long.MAX_VALUE;
        }

        @Override
        public int maxRatio() {
            return 200;
        }

        @Override
        public int xmlMaxDepth() {
            return 256;
        }

        @Override
        public int xmlMaxMarkup() {
            return 1_000_000;
        }

        @Override
        public int xmlMaxNames() {
            return 1_000_000;
        }
    }

    private record Folders(Path base) implements FoldersConfig {
        @Override
        public Duration minimumAge() {
            return Duration.ZERO;
        }
    }

    private record OneProfile() implements ProfileCatalogue {
        @Override
        public Optional<AppProfile> find(String id) {
            return Optional.empty();
        }

        @Override
        public Set<String> ids() {
            return Set.of("mva");
        }
    }

    private record Limits() implements MessageConfig {
        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(LARGEST));
        }

        @Override
        public MemorySize maxInline() {
            return new MemorySize(BigInteger.valueOf(INLINE));
        }
    }

    private record Places(List<Path> allowedRoots, List<String> allowedHosts) implements ClaimCheckConfig {
        @Override
        public Optional<List<Path>> roots() {
            return Optional.of(allowedRoots);
        }

        @Override
        public Optional<List<String>> hosts() {
            return Optional.of(allowedHosts);
        }

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(LARGEST));
        }
    }
}

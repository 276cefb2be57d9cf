package dev.altinncourier.altinn;

import java.time.Clock;
import java.time.Duration;

/** Circuits, for tests of other packages. */
public final class Breakers {

    /** How long they leave a host alone. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    private Breakers() {}

    /** Those that leave a host alone after so many failures in a row. */
    public static Circuits after(int failures, Clock clock) {
        return new Circuits(new Settings(failures, PAUSE), clock);
    }

    private record Settings(int failures, Duration pause) implements CircuitConfig {}
}

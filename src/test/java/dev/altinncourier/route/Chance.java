package dev.altinncourier.route;

import java.util.random.RandomGenerator;

/**
 * What stretches a pause, as if it were by chance.
 *
 * @param nextDouble from 0 to 1
 */
record Chance(double nextDouble) implements RandomGenerator {

    static final Chance NONE = new Chance(0);

    @Override
    public long nextLong() {
        return 0;
    }
}

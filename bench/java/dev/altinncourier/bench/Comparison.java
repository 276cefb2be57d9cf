package dev.altinncourier.bench;

/**
 * Both sides under one load, run in turn.
 *
 * @param sandboxCpuSeconds of the stand-in while courier ran, for each submission
 */
record Comparison(
        Load load, Measurement bare, Measurement courier, double lowestRatio, double highestRatio, double sandboxCpuSeconds) {

    double ratio() {
        return courier.perSecond() / bare.perSecond();
    }
}

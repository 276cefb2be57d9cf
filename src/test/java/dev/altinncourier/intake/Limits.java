package dev.altinncourier.intake;

/** The default limits, with those changed that a test is about. */
record Limits(int maxEntries, long maxBytes, int xmlMaxDepth) implements IntakeConfig {

    static Limits usual() {
        return new Limits(1000, 1L << 32, 256);
    }

    @Override
    public int maxRatio() {
        return 200;
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

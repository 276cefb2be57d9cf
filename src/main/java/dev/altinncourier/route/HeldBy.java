package dev.altinncourier.route;

/**
 * What holds a submission that has met nothing itself.
 *
 * @param subject of the hold
 */
record HeldBy(String subject) {

    static final Variable<HeldBy> HOLD = new Variable<>("heldBy", HeldBy.class);
}

package dev.altinncourier.route;

/** A submission is under way whose profile is not there any more. */
final class ProfileMissing extends Exception {

    private static final long serialVersionUID = 1L;

    ProfileMissing(String profile) {
        super("profile " + profile + " is not among the loaded profiles");
    }
}

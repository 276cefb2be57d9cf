package dev.altinncourier.profile;

/** Which Altinn courier talks to; presets the addresses and picks the app name of a profile. */
public enum Environment {
    /** Courier's own stand-in for Altinn. */
    SANDBOX,
    /** Altinn's LocalTest, on the machine of somebody who develops an app. */
    LOCALTEST,
    /** Altinn's test environment. */
    TT02,
    /** Altinn. */
    PROD;

    /** Whether it stands in for tt02: a profile that says nothing of it says what it says of tt02. */
    boolean standsInForTt02() {
        return this == SANDBOX || this == LOCALTEST;
    }
}

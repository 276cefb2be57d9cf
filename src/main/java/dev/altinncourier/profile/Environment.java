package dev.altinncourier.profile;

/** Which Altinn courier talks to; presets the addresses and picks the app name of a profile. */
public enum Environment {
    SANDBOX,
    TT02,
    PROD
}

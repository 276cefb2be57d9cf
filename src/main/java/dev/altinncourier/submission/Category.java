package dev.altinncourier.submission;

/** Why a submission did not get through; each has one kind of person who acts. */
public enum Category {
    /** The sender's data or the set of files is wrong. */
    VALIDATION,
    /** A right, a delegation, a scope or a token is missing. */
    AUTH,
    /** The authority read it and said no. */
    AUTHORITY_REJECTED,
    /** An outage outlasted courier's patience. */
    TRANSIENT_EXHAUSTED,
    /** A call's effect could not be found out. */
    UNKNOWN_OUTCOME,
    /** The input is a danger to courier: a hostile zip, a link, an XML with a DTD. */
    UNSAFE_INPUT,
    /** The same content was sent before. */
    DUPLICATE,
    /** The profile or a setting does not fit the app. */
    CONFIGURATION,
    /** Courier itself is wrong. */
    BUG
}

package dev.altinncourier.route;

/** What becomes of the draft of a rejected submission. */
enum DraftPolicy {
    /** It stays, for the corrected files. */
    KEEP,
    /** It is deleted for good; a re-drive makes a new instance. */
    DELETE
}

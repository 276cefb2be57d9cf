package dev.altinncourier.submission;

/** How far a submission has come: the step that comes next when it is taken up again. */
public enum Step {
    /** Its files are to be read, for the first time or after somebody has corrected them. */
    READ,
    /** The draft of an earlier series is to be deleted, before the files are read and an instance is made anew. */
    DISCARD_DRAFT,
    /** Its files have been read; what they hold is to be checked before anything is made or changed at Altinn. */
    CHECK,
    /** Checked; the authority's own validation is to be asked before there is an instance. */
    PREVALIDATE,
    /** Checked; no instance is known. */
    INSTANTIATE,
    /** The instance is there; parts may be missing. */
    UPLOAD,
    /** All parts are there; what Altinn stored of them is to be compared with what was sent. */
    READ_BACK,
    /** All parts are stored; the authority's own validation of them is awaited, before the process is moved on. */
    AWAIT_VALIDATION,
    /** All parts are stored; the process is to be moved on. */
    ADVANCE,
    /** The process stands in a task that is a person's; whether it was left is looked for. */
    AWAIT_PERSON,
    /** The sender's part is done; the authority's answer is awaited. */
    AWAIT_FEEDBACK,
    /** The process is where it should be; the receipt is to be filed. */
    FILE_RECEIPT
}

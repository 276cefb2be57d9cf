package dev.altinncourier.intake;

import dev.altinncourier.profile.FileRule;

/**
 * A file with the rule that it falls under.
 *
 * @param facts the file and what it says
 * @param rule of the profile
 * @param contentType that it is sent as
 */
record PlannedFile(FileFacts facts, FileRule rule, String contentType) {

    SubmittedFile file() {
        return facts.file();
    }
}

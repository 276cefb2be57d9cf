package dev.altinncourier.outcome;

import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;

/**
 * What a folder and a report are named after; known from the claim on, also of a drop that never became a submission.
 *
 * @param id courier's id
 * @param key the sender's name for it, as it came
 * @param profile id of the app profile
 */
public record Label(SubmissionId id, String key, String profile) {

    public static Label of(Submission submission) {
        return new Label(submission.id(), submission.key(), submission.profile());
    }

    @Override
    public String toString() {
        return "submission " + id + " of profile " + profile;
    }
}

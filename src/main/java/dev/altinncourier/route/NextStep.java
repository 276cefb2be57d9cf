package dev.altinncourier.route;

import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;

/** Which step comes next, after those that not every submission takes. */
final class NextStep {

    private NextStep() {}

    /** After its content was checked: one that was corrected has an instance already. */
    static Step afterCheck(Submission submission) {
        return submission.instance() == null ? Step.INSTANTIATE : Step.UPLOAD;
    }
}

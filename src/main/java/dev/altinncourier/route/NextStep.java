package dev.altinncourier.route;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.PrevalidationRule.When;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;

/** Which step comes next, after those that not every submission takes. */
final class NextStep {

    private NextStep() {}

    /** After its content was checked. */
    static Step afterCheck(AppProfile profile, Submission submission) {
        boolean asked = !Prevalidations.of(profile, submission, When.BEFORE_INSTANCE)
                .pending()
                .isEmpty();
        return asked ? Step.PREVALIDATE : afterPrevalidation(submission);
    }

    /** After the authority has said yes: one that was corrected has an instance already. */
    static Step afterPrevalidation(Submission submission) {
        return submission.instance() == null ? Step.INSTANTIATE : Step.UPLOAD;
    }

    /** After what Altinn stored was compared with what was sent. */
    static Step afterReadBack(AppProfile profile, Submission submission) {
        boolean asked = !Prevalidations.of(profile, submission, When.AFTER_UPLOAD)
                .pending()
                .isEmpty();
        return asked ? Step.AWAIT_VALIDATION : Step.ADVANCE;
    }
}

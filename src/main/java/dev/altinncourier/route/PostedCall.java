package dev.altinncourier.route;

import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * A submission that was posted.
 *
 * @param ref what it is recognised by when it is posted again
 * @param sum of all that the request says
 * @param earlier the submission that it is already; null for a new one
 */
record PostedCall(MessageRef ref, String sum, @Nullable SubmissionId earlier) {

    static final Variable<PostedCall> POSTED = new Variable<>("posted", PostedCall.class);
}

package dev.altinncourier.route;

import dev.altinncourier.event.ReplyRule;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;

/** Refuses a submission that wants its events where they may not go: its sender would wait for them in vain. */
@Singleton
final class ReplyCheck {

    private final ReplyRule rule;

    ReplyCheck(ReplyRule rule) {
        this.rule = rule;
    }

    void check(Submission submission) throws Refused {
        var replyTo = submission.content().replyTo();
        // Whether a temporary one is still there only the message that named it can know.
        if (replyTo != null
                && rule.allow(replyTo).filter(address -> !address.isTemporary()).isEmpty()) {
            throw new Refused(
                    Problem.of(
                            Category.VALIDATION,
                            "reply-to",
                            new Text(
                                    "replyTo i manifestet er ikke en adresse som hendelser kan sendes til.",
                                    "replyTo in the manifest is no address that events may go to."),
                            new Text(
                                    "Skriv navnet på en egen kø, eller topic: og navnet på et emne: A-Z, a-z, 0-9 og . _ / $ @ -",
                                    "Write the name of a queue of your own, or topic: and the name of one: A-Z, a-z, 0-9 and . _ / $ @ -")));
        }
    }
}

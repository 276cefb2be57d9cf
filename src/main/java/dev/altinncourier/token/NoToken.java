package dev.altinncourier.token;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.Text;

/** A call for a token that brought no answer. */
public final class NoToken {

    private NoToken() {}

    /** The failure, for the caller to throw: nothing was sent to the app. */
    public static SubmissionFailure unreachable() {
        return TokenOutage.of(
                "token-unreachable",
                new Text(
                        "Maskinporten eller Altinns innlogging svarer ikke.",
                        "Maskinporten or Altinn's login does not answer."));
    }
}

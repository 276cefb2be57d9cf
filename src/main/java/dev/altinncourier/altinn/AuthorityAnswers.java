package dev.altinncourier.altinn;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.PersonalData;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import java.util.List;

/**
 * What an answer of an authority's own validation means that is no success. None of its calls changes anything that
 * counts, so that each may be repeated.
 */
final class AuthorityAnswers {

    private static final int WORDS = 1_000;

    private AuthorityAnswers() {}

    /** The failure, for the caller to throw. */
    static SubmissionFailure failure(AltinnCall call, AltinnAnswer answer) {
        return switch (answer.status()) {
            case 400, 422 -> badRequest(call, answer);
            case 401 -> setup(AuthorityProblem.PREVALIDATION_TOKEN_REFUSED, call, answer);
            case 403 -> later(AuthorityProblem.FORBIDDEN, call, answer);
            case 413 -> new Refused(in(AuthorityProblem.PREVALIDATION_TOO_LARGE, call, answer));
            case 405, 406, 411, 415 -> setup(AuthorityProblem.PREVALIDATION_CALL_NOT_UNDERSTOOD, call, answer);
            case 429 -> later(AuthorityProblem.PREVALIDATION_BUSY, call, answer);
            default -> other(call, answer);
        };
    }

    /** No answer came. */
    static SubmissionFailure broken() {
        return new Unavailable(AuthorityProblem.PREVALIDATION_OUTAGE.problem(), null);
    }

    /** Of a file the sender's own words are refused, of a job courier's. */
    private static SubmissionFailure badRequest(AltinnCall call, AltinnAnswer answer) {
        if (call.kind() != Kind.PREVALIDATE || answer.isFromGateway()) {
            return new OperatorNeeded(in(AuthorityProblem.PREVALIDATION_REFUSED, call, answer));
        }
        var issue = new Issue(null, null, "authority", words(answer), null, Issue.Severity.ERROR);
        return new Refused(
                in(AuthorityProblem.PREVALIDATION_NOT_READ, call, answer).with(List.of(issue)));
    }

    /** Skatteetaten says it in {@code melding} (real flows 1.8). */
    private static String words(AltinnAnswer answer) {
        var told = answer.json().path("melding").asText("");
        return PersonalData.maskStart(told.isEmpty() ? answer.body().text() : told, WORDS);
    }

    private static SubmissionFailure other(AltinnCall call, AltinnAnswer answer) {
        return answer.status() >= 500 || answer.status() == 408 || answer.succeeded()
                ? later(AuthorityProblem.PREVALIDATION_OUTAGE, call, answer)
                : new OperatorNeeded(in(AuthorityProblem.PREVALIDATION_REFUSED, call, answer));
    }

    private static SubmissionFailure setup(AuthorityProblem problem, AltinnCall call, AltinnAnswer answer) {
        return new WrongSetup(in(problem, call, answer), Reach.PROFILE);
    }

    private static SubmissionFailure later(AuthorityProblem problem, AltinnCall call, AltinnAnswer answer) {
        return new Unavailable(in(problem, call, answer), answer.retryAfter());
    }

    private static Problem in(AuthorityProblem problem, AltinnCall call, AltinnAnswer answer) {
        return problem.problem().with(answer.raw(call));
    }
}

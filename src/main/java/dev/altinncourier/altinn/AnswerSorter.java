package dev.altinncourier.altinn;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides what an answer that is no success means and who acts on it: the one place that reads status codes. What
 * Altinn says of the sender is believed only where no outage was recorded to say the same (contract, sharp edge 49).
 */
@Singleton
public class AnswerSorter {

    /** The only two words by which "Cannot lookup party" means an unknown owner and not an outage behind the app. */
    private static final Pattern UNKNOWN_PARTY =
            Pattern.compile("The exception was: (404 - Not Found|400 - Bad Request)");

    private static final Pattern WRONG_TASK =
            Pattern.compile("Instance Not Active|Conflict with Current Task|No current task|archived or deleted");

    /** What Altinn says where the profile or the call is wrong, or the body was cut on its way: never the sender. */
    private static final Pattern WRONG_CALL = Pattern.compile(
            "does not correspond to an element type|Could not find the specified data type"
                    + "|^Element type .* not allowed for instance|declared in application metadata"
                    + "|^Error (reading request|when reading content)"
                    + "|^Cannot create an instance without|^Error: instanceOwnerPartyId|^You cannot provide an instance");

    AnswerSorter() {}

    /** Whether the answer leaves open if a changing call took effect: every 5xx does, an own 4xx does not. */
    public boolean leavesEffectOpen(AltinnCall call, AltinnAnswer answer) {
        return call.changing()
                && (answer.status() >= 500
                        || answer.status() == 408
                        || answer.status() < 200
                        || isPageOfAGateway(call, answer));
    }

    /** Whether the call did what it was for. v7 answers 303 to the PUT of a form that the app then calculated on. */
    public boolean succeeded(AltinnCall call, AltinnAnswer answer) {
        return (answer.succeeded() && !isPageOfAGateway(call, answer))
                || (call.kind() == Kind.PUT_DATA && answer.status() == 303)
                || AppQuestions.isNone(call, answer)
                // What is to be deleted, or looked at before that, may as well be gone.
                || ((call.kind() == Kind.READ_DRAFT || call.kind().method().equals("DELETE")) && isGone(answer));
    }

    /** What is to be deleted is not there (contract 4.7, 7.3); some outages say 404 as well, in other words. */
    static boolean isGone(AltinnAnswer answer) {
        return (answer.status() == 404 || answer.status() == 410)
                && !answer.isFromGateway()
                && !answer.words().startsWith("Cannot lookup party");
    }

    /** A success that somebody else than Altinn reports; a file that is fetched may well be a page. */
    private static boolean isPageOfAGateway(AltinnCall call, AltinnAnswer answer) {
        return answer.succeeded() && call.kind() != Kind.READ_DATA && answer.isFromGateway();
    }

    /**
     * What a failed call means.
     *
     * @return the failure, for the caller to throw
     */
    public SubmissionFailure failure(AltinnCall call, AltinnAnswer answer) {
        if (leavesEffectOpen(call, answer)) {
            return new OutcomeUnknown(AltinnProblem.EFFECT_UNKNOWN.in(call, answer));
        }
        if (call.outside()) {
            return AuthorityAnswers.failure(call, answer);
        }
        if (AppQuestions.isNoApp(call, answer)) {
            return setup(AltinnProblem.APP_NOT_FOUND, call, answer);
        }
        return switch (answer.status()) {
            case 400, 422 -> badRequest(call, answer);
            case 401 -> setup(AltinnProblem.TOKEN_REFUSED, call, answer);
            case 403 -> forbidden(call, answer);
            case 404, 410 -> notFound(call, answer);
            case 409 -> conflict(call, answer);
            case 413 -> new Refused(AltinnProblem.TOO_LARGE.in(call, answer));
            case 405, 406, 411, 415 -> setup(AltinnProblem.CALL_NOT_UNDERSTOOD, call, answer);
            case 429 -> later(AltinnProblem.TOO_MANY_REQUESTS, call, answer);
            default -> other(call, answer);
        };
    }

    /** A success with a body that cannot be used: the call may have done its work, so its effect is unknown. */
    public static SubmissionFailure unreadable(AltinnCall call, AltinnAnswer answer) {
        return call.changing()
                ? new OutcomeUnknown(AltinnProblem.EFFECT_UNKNOWN.in(call, answer))
                : later(AltinnProblem.OUTAGE, call, answer);
    }

    private static SubmissionFailure badRequest(AltinnCall call, AltinnAnswer answer) {
        if (!call.changing()) {
            return operator(AltinnProblem.UNEXPECTED, call, answer);
        }
        boolean profileOrCall = call.kind() == Kind.NEXT
                || answer.isFromGateway()
                || WRONG_CALL.matcher(answer.words()).find();
        return profileOrCall ? setup(AltinnProblem.CALL_NOT_UNDERSTOOD, call, answer) : refusedUpload(call, answer);
    }

    private static SubmissionFailure refusedUpload(AltinnCall call, AltinnAnswer answer) {
        return new Refused(AltinnProblem.FORM_REFUSED.in(call, answer).with(ValidationIssues.ofUpload(call, answer)));
    }

    private static SubmissionFailure forbidden(AltinnCall call, AltinnAnswer answer) {
        var json = answer.json();
        if (json.has("RequiredAuthenticationLevel")) {
            return setup(AltinnProblem.LEVEL_TOO_LOW, call, answer);
        }
        if (json.has("valid") && !json.path("valid").asBoolean(true)) {
            return new Refused(
                    AltinnProblem.REFUSED_BY_APP.in(call, answer).with(List.of(ValidationIssues.ofRefusal(json))));
        }
        if (answer.words().contains("Insufficient scope")) {
            return setup(AltinnProblem.SCOPE_MISSING, call, answer);
        }
        // A missing right and an outage behind the app answer alike (Recorded: platform-down): it must stay to count.
        var forbidden = MissingRight.named(AltinnProblem.FORBIDDEN.in(call, answer), call);
        return new Unavailable(forbidden, answer.retryAfter());
    }

    private static SubmissionFailure notFound(AltinnCall call, AltinnAnswer answer) {
        var words = answer.words();
        if (words.startsWith("Cannot lookup party")) {
            return UNKNOWN_PARTY.matcher(words).find()
                    ? new Refused(AltinnProblem.UNKNOWN_OWNER.in(call, answer))
                    : later(AltinnProblem.OWNER_LOOKUP, call, answer);
        }
        if (call.kind() == Kind.INSTANTIATE) {
            return setup(AltinnProblem.APP_NOT_FOUND, call, answer);
        }
        if (answer.isFromGateway() || answer.isInPlainText()) {
            // The app was there when the instance was made: its gateway has lost sight of it. The app's own 404 is JSON
            // or
            // empty (Recorded: data-elements, find-and-delete).
            return later(AltinnProblem.OUTAGE, call, answer);
        }
        return call.kind() == Kind.READ_INSTANCE
                ? FoundProblem.INSTANCE_DELETED.refused()
                : operator(AltinnProblem.NOT_IN_THIS_TASK, call, answer);
    }

    private static SubmissionFailure conflict(AltinnCall call, AltinnAnswer answer) {
        if (call.kind() == Kind.NEXT) {
            return NextConflict.failure(call, answer);
        }
        if (call.kind() == Kind.INSTANTIATE) {
            return setup(AltinnProblem.CALL_NOT_UNDERSTOOD, call, answer);
        }
        if (WRONG_TASK.matcher(answer.words()).find() || call.kind() == Kind.PUT_DATA) {
            return operator(AltinnProblem.NOT_IN_THIS_TASK, call, answer);
        }
        return answer.words().contains("Max Count Exceeded")
                ? refusedUpload(call, answer)
                : operator(AltinnProblem.UNEXPECTED, call, answer);
    }

    private static SubmissionFailure other(AltinnCall call, AltinnAnswer answer) {
        return answer.status() >= 500 || answer.status() == 408 || answer.succeeded()
                ? later(AltinnProblem.OUTAGE, call, answer)
                : operator(AltinnProblem.UNEXPECTED, call, answer);
    }

    /** The next submission of the profile would meet the same: the profile waits, not each for itself. */
    static SubmissionFailure setup(AltinnProblem problem, AltinnCall call, AltinnAnswer answer) {
        return new WrongSetup(problem.in(call, answer), Reach.PROFILE);
    }

    static SubmissionFailure operator(AltinnProblem problem, AltinnCall call, AltinnAnswer answer) {
        return new OperatorNeeded(problem.in(call, answer));
    }

    static SubmissionFailure later(AltinnProblem problem, AltinnCall call, AltinnAnswer answer) {
        return new Unavailable(problem.in(call, answer), answer.retryAfter());
    }
}

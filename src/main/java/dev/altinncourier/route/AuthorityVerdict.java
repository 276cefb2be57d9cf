package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AuthorityProblem;
import dev.altinncourier.check.UnreadableVerdict;
import dev.altinncourier.check.Verdict;
import dev.altinncourier.check.VerdictReader;
import dev.altinncourier.outcome.Checks.Remark;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.PersonalData;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.RawAnswer;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/**
 * What an authority's validation answered.
 *
 * @param asked which question
 * @param verdict that the answer holds
 * @param raw the start of the answer, for the report
 */
record AuthorityVerdict(Prevalidations.Pending asked, Verdict verdict, RawAnswer raw) {

    private static final int REPORTED = 16 * 1024;

    /** Reads it as it streams in: it may hold the whole form once more. */
    static AuthorityVerdict in(Exchange exchange, Prevalidations.Pending asked) throws SubmissionFailure, IOException {
        AltinnCall call = Variable.CALL.in(exchange);
        var answer = Variable.ANSWER.in(exchange);
        try (var stream = new HeadOfStream(HttpAnswer.stream(exchange), REPORTED)) {
            var verdict = VerdictReader.read(stream, asked.rule().verdict());
            var start = PersonalData.maskStart(stream.head(), REPORTED);
            return new AuthorityVerdict(
                    asked, verdict, new RawAnswer(call.inWords(), answer.status(), answer.contentType(), start));
        } catch (UnreadableVerdict cutOff) {
            throw new Unavailable(AuthorityProblem.PREVALIDATION_OUTAGE.problem(), null);
        } finally {
            exchange.removeVariable(HttpAnswer.RESPONSE);
        }
    }

    /** What is noted for the receipt of a submission that goes on. */
    List<Remark> remarks() throws SubmissionFailure {
        return switch (verdict.kind()) {
            case ACCEPTED -> List.of();
            case REMARKS ->
                Stream.concat(Stream.of(verdict.value()), verdict.reasons().stream())
                        .map(words -> new Remark(asked.name(), asked.part().path(), null, new Text(words, words)))
                        .toList();
            case UNKNOWN -> throw new OperatorNeeded(problem(AuthorityProblem.PREVALIDATION_VERDICT_UNKNOWN));
            case REJECTED -> throw new Refused(problem(AuthorityProblem.PREVALIDATION_REJECTED));
        };
    }

    /** With the authority's own words; where it gives no reason, the verdict is all there is. */
    private Problem problem(AuthorityProblem problem) {
        var words = verdict.reasons().isEmpty() ? List.of(verdict.value()) : verdict.reasons();
        var issues = words.stream()
                .map(reason -> Issue.inFile(asked.part().path(), null, verdict.value(), reason))
                .toList();
        return problem.problem().with(issues).with(raw);
    }
}

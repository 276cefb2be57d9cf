package dev.altinncourier.route;

import dev.altinncourier.altinn.EffectUnknown;
import dev.altinncourier.outcome.RedriveRequest;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Issue.Severity;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Asks an operator where an instance may be ours and nothing tells. Only once the settle time is over: until then ours may
 * still show. The operator answers with the re-drive: by deleting ours, or by saying that none is ours.
 */
@Singleton
@Named("judgeCandidates")
final class JudgeCandidates implements Processor {

    private final OneSubmission one;
    private final SettleTime settleTime;

    JudgeCandidates(OneSubmission one, SettleTime settleTime) {
        this.one = one;
        this.settleTime = settleTime;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var unknown = Variable.UNKNOWN.in(exchange);
        var untold = Candidates.CANDIDATES.in(exchange).untold();
        boolean found = !FoundInstances.FOUND.in(exchange).instances().isEmpty();
        if (untold.isEmpty() || found) {
            return;
        }
        if (!settleTime.isOver(unknown)) {
            // Not left to the steps that follow: the time may be over when they look, and they know of no candidates.
            throw EffectUnknown.still();
        }
        if (!saysThatNoneIsOurs(one.in(exchange).folder(), unknown.intendedAt())) {
            throw new OperatorNeeded(mayBeOurs(untold));
        }
    }

    /** What was asked for before the call was made says nothing of what the call made. */
    private static boolean saysThatNoneIsOurs(Path folder, Instant intended) throws IOException {
        return RedriveRequest.newInstanceAskedAt(folder)
                .filter(asked -> asked.isAfter(intended))
                .isPresent();
    }

    private static Problem mayBeOurs(List<Instance> candidates) {
        var problem = Problem.of(
                Category.UNKNOWN_OUTCOME,
                "instance-may-be-ours",
                new Text(
                        "Svaret på opprettelsen kom ikke fram, og i Altinn er det utkast som kan være laget av den.",
                        "The answer to the creation was lost, and Altinn has instances that may have been made by it."),
                new Text(
                        "Se på instansene i listen. Er en av dem laget for denne innsendingen, slett den i Altinn og kjør på"
                                + " nytt. Er ingen av dem det, kjør på nytt med --new-instance.",
                        "Look at the instances in the list. If one was made for this submission, delete it in Altinn and"
                                + " re-drive. If none was, re-drive with --new-instance."));
        return problem.with(candidates.stream().map(JudgeCandidates::issue).toList());
    }

    private static Issue issue(Instance candidate) {
        var text = candidate.id() + " " + candidate.link();
        return new Issue(null, null, "candidate-instance", text, null, Severity.WARNING);
    }
}

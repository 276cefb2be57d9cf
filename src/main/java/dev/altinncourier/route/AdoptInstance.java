package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.altinn.EffectUnknown;
import dev.altinncourier.altinn.InstantiatedParts;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Takes over the instance that a call without an answer left behind. One that is not complete yet may still be growing,
 * or be about to be removed: it is taken over as it is only when the settle time has passed. Of several the fullest is
 * kept, and the rest are removed one by one, before anything is moved on.
 */
@Singleton
@Named("adoptInstance")
final class AdoptInstance implements Processor {

    private final OneSubmission one;
    private final InstantiatedParts parts;
    private final AltinnCalls altinn;
    private final SubmissionJournal journal;
    private final CallJournal calls;
    private final SettleTime settleTime;

    AdoptInstance(
            OneSubmission one,
            InstantiatedParts parts,
            AltinnCalls altinn,
            SubmissionJournal journal,
            CallJournal calls,
            SettleTime settleTime) {
        this.one = one;
        this.parts = parts;
        this.altinn = altinn;
        this.journal = journal;
        this.calls = calls;
        this.settleTime = settleTime;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var found = fullestFirst(exchange);
        Variable.CALL.clear(exchange);
        if (found.isEmpty()) {
            return;
        }
        boolean settled = settleTime.isOver(Variable.UNKNOWN.in(exchange));
        if (found.size() > 1 && settled) {
            var surplus = found.get(found.size() - 1);
            Log.warnf("instance %s is a second one of this submission and is removed", surplus.id());
            Variable.CALL.set(exchange, altinn.deleteInstance(profile, surplus.id()));
        } else if (found.size() == 1) {
            adopt(exchange, profile, submission.with(found.get(0)), settled);
        } else {
            throw EffectUnknown.still();
        }
    }

    private static List<Instance> fullestFirst(Exchange exchange) {
        return FoundInstances.FOUND.in(exchange).instances().stream()
                .sorted(Comparator.comparing(
                                (Instance instance) -> -instance.data().size())
                        .thenComparing(Instance::id))
                .toList();
    }

    private void adopt(Exchange exchange, AppProfile profile, Submission found, boolean settled)
            throws SubmissionFailure {
        if (!settled && !parts.instantiationEnded(profile, found)) {
            throw EffectUnknown.still();
        }
        boolean complete = parts.allThere(profile, found);
        var next = complete ? Step.READ_BACK : Step.UPLOAD;
        Log.infof("instance %s is taken over", found.madeInstance().id());
        if (complete) {
            // Before the step is left: a crash in between comes back here.
            calls.noteStored(found.id(), PartMark.ofAll(found.content()));
        }
        // One that was moved back to the inbox is still to be read: what the call was made with is settled first.
        var adopted = journal.save(found.at(found.step() == Step.READ ? Step.READ : next));
        exchange.getMessage().setBody(adopted);
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.InstanceAnswer;
import dev.altinncourier.altinn.InstantiatedParts;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Notes the instance that was made. */
@Singleton
@Named("readInstantiation")
final class ReadInstantiation implements Processor {

    private final OneSubmission one;
    private final InstanceAnswer instances;
    private final InstantiatedParts parts;
    private final SubmissionJournal journal;
    private final CallJournal calls;

    ReadInstantiation(
            OneSubmission one,
            InstanceAnswer instances,
            InstantiatedParts parts,
            SubmissionJournal journal,
            CallJournal calls) {
        this.one = one;
        this.instances = instances;
        this.parts = parts;
        this.journal = journal;
        this.calls = calls;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var answer = Variable.ANSWER.in(exchange);
        var instance = instances.instance(profile, answer).orElseThrow(() -> UnreadableAnswer.in(exchange));
        var next = parts.allThere(profile, submission.with(instance)) ? Step.READ_BACK : Step.UPLOAD;
        if (next == Step.READ_BACK) {
            // Before the step is left: after a crash in between the call is still open, and the parts are noted again.
            calls.noteStored(submission.id(), PartMark.ofAll(submission.content()));
        }
        Submission made = journal.save(submission.with(instance).at(next));
        calls.settle(made.id(), Result.DONE, answer.status());
        Log.infof("instance %s made", instance.id());
        exchange.getMessage().setBody(made);
    }
}

package dev.altinncourier.route;

import dev.altinncourier.altinn.InstanceAnswer;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes over where the process stands, and notes it when it has moved. */
@Singleton
@Named("readProcess")
final class ReadProcess implements Processor {

    private final OneSubmission one;
    private final SubmissionJournal journal;

    ReadProcess(OneSubmission one, SubmissionJournal journal) {
        this.one = one;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var answer = Variable.ANSWER.in(exchange);
        if (!answer.json().has("currentTask")) {
            throw UnreadableAnswer.in(exchange);
        }
        var instance = submission.madeInstance();
        var task = InstanceAnswer.task(answer.json());
        var seen = submission.with(instance.withTask(task));
        exchange.getMessage().setBody(task.equals(instance.task()) ? seen : journal.save(seen));
    }
}

package dev.altinncourier.route;

import dev.altinncourier.journal.State;
import dev.altinncourier.journal.SubmissionJournal;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells the journal, last of all, how a submission ended and where it lies. */
@Singleton
@Named("closeEntry")
final class CloseEntry implements Processor {

    private final SubmissionJournal journal;

    CloseEntry(SubmissionJournal journal) {
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) {
        var ending = Ending.ENDING.in(exchange);
        var folder = Objects.requireNonNull(ending.folder());
        var state = State.valueOf(ending.outcome().name());
        journal.finish(Variable.ENTRY.in(exchange).id(), state, ending.word(), folder);
        Log.infof("%s, filed in %s", ending.word(), folder);
    }
}

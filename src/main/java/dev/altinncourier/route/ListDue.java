package dev.altinncourier.route;

import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.seda.SedaEndpoint;

/**
 * Lists the submissions that are due, longest first, without those that lie ready for the workers already: a backlog
 * would otherwise be queued anew at each look. Before that, what the journal still holds in memory is written.
 */
@Singleton
@Named("listDue")
final class ListDue implements Processor {

    private static final String QUEUE = "seda:take-up";

    private final SubmissionJournal journal;
    private final int most;

    ListDue(SubmissionJournal journal, LimitsConfig limits) {
        this.journal = journal;
        this.most = limits.queue();
    }

    @Override
    public void process(Exchange exchange) {
        journal.writeOut();
        var queued = queued(exchange);
        var due = journal.due(most).stream()
                .filter(id -> !queued.contains(id))
                .limit(Math.max(0, most - queued.size()))
                .toList();
        exchange.getMessage().setBody(due);
    }

    private static Set<SubmissionId> queued(Exchange exchange) {
        return exchange.getContext().getEndpoint(QUEUE, SedaEndpoint.class).getExchanges().stream()
                .map(waiting -> waiting.getMessage().getBody(SubmissionId.class))
                .collect(Collectors.toSet());
    }
}

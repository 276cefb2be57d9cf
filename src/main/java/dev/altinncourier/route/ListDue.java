package dev.altinncourier.route;

import dev.altinncourier.journal.DueSubmissions;
import dev.altinncourier.journal.Holds;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.seda.SedaEndpoint;

/**
 * Lists the submissions that are due, longest first; of an app that has a limit as many as it has places for. Among them
 * is whoever is to look whether a set-up is mended, and what had to be left for want of a journal.
 */
@Singleton
@Named("listDue")
final class ListDue implements Processor {

    private static final String QUEUE = "seda:take-up";

    private final DueSubmissions journal;
    private final Holds holds;
    private final AppPlaces places;
    private final UnreturnedLeases unreturned;
    private final ClockWatch clock;
    private final int most;

    ListDue(
            DueSubmissions journal,
            Holds holds,
            AppPlaces places,
            UnreturnedLeases unreturned,
            ClockWatch clock,
            LimitsConfig limits) {
        this.unreturned = unreturned;
        this.clock = clock;
        this.journal = journal;
        this.holds = holds;
        this.places = places;
        this.most = limits.queue();
    }

    @Override
    public void process(Exchange exchange) {
        clock.look();
        unreturned.giveBack();
        holds.sendLooks();
        var due = new ArrayList<SubmissionId>();
        for (var profile : places.limited()) {
            due.addAll(journal.of(profile, Math.min(most, places.free(profile))));
        }
        due.addAll(journal.except(places.limited(), most));
        exchange.getMessage().setBody(withoutQueued(exchange, due));
    }

    /** Without those that lie ready for the workers already: a backlog would otherwise be queued anew at each look. */
    private List<SubmissionId> withoutQueued(Exchange exchange, List<SubmissionId> due) {
        var queued = exchange.getContext().getEndpoint(QUEUE, SedaEndpoint.class).getExchanges().stream()
                .map(waiting -> waiting.getMessage().getBody(SubmissionId.class))
                .collect(Collectors.toSet());
        return due.stream()
                .filter(id -> !queued.contains(id))
                .limit(Math.max(0, most - queued.size()))
                .toList();
    }
}

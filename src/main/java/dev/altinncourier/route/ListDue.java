package dev.altinncourier.route;

import dev.altinncourier.journal.DueSubmissions;
import dev.altinncourier.journal.Holds;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Lists the submissions that are due, longest first; of an app that has a limit as many as it has places for. Among them
 * is whoever is to look whether a set-up is mended, and what had to be left for want of a journal.
 */
@Singleton
@Named("listDue")
final class ListDue implements Processor {

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
        exchange.getMessage().setBody(due);
    }
}

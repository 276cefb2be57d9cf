package dev.altinncourier.route;

import dev.altinncourier.journal.DueSubmissions;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists the submissions that are due, longest first; of an app that has a limit as many as it has places for. */
@Singleton
@Named("listDue")
final class ListDue implements Processor {

    private final DueSubmissions journal;
    private final AppPlaces places;
    private final int most;

    ListDue(DueSubmissions journal, AppPlaces places, LimitsConfig limits) {
        this.journal = journal;
        this.places = places;
        this.most = limits.queue();
    }

    @Override
    public void process(Exchange exchange) {
        var due = new ArrayList<SubmissionId>();
        for (var profile : places.limited()) {
            due.addAll(journal.of(profile, Math.min(most, places.free(profile))));
        }
        due.addAll(journal.except(places.limited(), most));
        exchange.getMessage().setBody(due);
    }
}

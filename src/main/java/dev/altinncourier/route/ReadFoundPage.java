package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.altinn.InstanceAnswer;
import dev.altinncourier.journal.Removals;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Keeps the instances of a page that are ours, and makes ready the call for the next page while there is one. */
@Singleton
@Named("readFoundPage")
final class ReadFoundPage implements Processor {

    private static final int MOST_PAGES = 1000;

    private final OneSubmission one;
    private final InstanceAnswer instances;
    private final AltinnCalls altinn;
    private final Removals removals;
    private final CandidateSearch candidates;

    ReadFoundPage(
            OneSubmission one,
            InstanceAnswer instances,
            AltinnCalls altinn,
            Removals removals,
            CandidateSearch candidates) {
        this.one = one;
        this.instances = instances;
        this.altinn = altinn;
        this.removals = removals;
        this.candidates = candidates;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var page = Variable.ANSWER.in(exchange);
        // A query whose pages never end tells nothing either.
        boolean endless = FoundInstances.FOUND.in(exchange).pages() >= MOST_PAGES;
        if (endless || !instances.isPage(page, submission.id())) {
            throw UnreadableAnswer.in(exchange);
        }
        keep(exchange, submission, page);
        var call = Variable.CALL.in(exchange);
        var owner = submission.content().owner();
        Variable.CALL.set(
                exchange,
                instances
                        .continuation(page)
                        .map(token -> altinn.findMoreInstances(call, token, owner))
                        .orElse(null));
    }

    private void keep(Exchange exchange, Submission submission, AltinnAnswer page) throws SubmissionFailure {
        var profile = one.profileOf(submission);
        var discarded = removals.discarded(submission.id());
        var ours = instances.ours(profile, page, submission.id()).stream()
                // A query may still show what was deleted a moment ago.
                .filter(instance -> !discarded.contains(instance.id()))
                .toList();
        FoundInstances.FOUND.set(exchange, FoundInstances.FOUND.in(exchange).and(ours));
        if (CandidateSearch.isNeeded(profile)) {
            var found = candidates.in(page, profile, submission, Candidates.CANDIDATES.in(exchange));
            Candidates.CANDIDATES.set(exchange, found.without(discarded));
        }
    }
}

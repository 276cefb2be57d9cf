package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.outcome.PersonsTask;
import dev.altinncourier.outcome.Ticket;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.Template;
import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Makes out the ticket for a person, from what the profile says of the handing over. */
@Singleton
final class Tickets {

    private final OneSubmission one;
    private final AltinnAddresses addresses;

    Tickets(OneSubmission one, AltinnAddresses addresses) {
        this.one = one;
        this.addresses = addresses;
    }

    /**
     * The ticket of a submission whose process stands in a person's task.
     *
     * @param since when it came there
     */
    Ticket of(Submission submission, Instant since) throws SubmissionFailure {
        var profile = one.profileOf(submission);
        var limit = profile.process().handoff().deadline();
        var task = PersonsTask.of(submission, NextMove.actionOf(profile, submission));
        var inbox = addresses.inbox().map(URI::toString).orElse(null);
        var place = new Ticket.Place(link(profile, submission), inbox);
        return Ticket.of(submission, task, place, new Ticket.Period(since, limit == null ? null : since.plus(limit)));
    }

    private String link(AppProfile profile, Submission submission) {
        var page = addresses.page(profile.app(), submission.madeInstance().id()).toString();
        return Optional.ofNullable(profile.process().handoff().link())
                .flatMap(template -> filled(template, submission))
                .orElse(page);
    }

    private static Optional<String> filled(Template template, Submission submission) {
        return template.fill(name -> {
            if (name.equals(Known.INSTANCE_ID.spelling())) {
                return Optional.of(submission.madeInstance().id());
            }
            if (name.equals(Known.ID.spelling())) {
                return Optional.of(submission.id().value());
            }
            return value(name, submission).map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
    }

    private static Optional<String> value(String name, Submission submission) {
        return name.equals(Known.KEY.spelling())
                ? Optional.of(submission.key())
                : Optional.ofNullable(submission.content().vars().get(name));
    }
}

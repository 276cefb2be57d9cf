package dev.altinncourier.route;

import dev.altinncourier.intake.MissingProfile;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/** What every step needs of the exchange: the submission in its body, and the profile it is sent by. */
@Singleton
final class OneSubmission {

    private final ProfileCatalogue profiles;

    OneSubmission(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    Submission in(Exchange exchange) {
        var body = exchange.getMessage().getBody();
        if (body instanceof Submission submission) {
            return submission;
        }
        throw new IllegalStateException("the body is no submission");
    }

    AppProfile profileOf(Submission submission) throws SubmissionFailure {
        return profiles.find(submission.profile()).orElseThrow(() -> MissingProfile.of(submission.profile()));
    }

    AppProfile profileIn(Exchange exchange) throws SubmissionFailure {
        return profileOf(in(exchange));
    }
}

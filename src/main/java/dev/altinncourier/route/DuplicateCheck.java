package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.journal.ContentClaims;
import dev.altinncourier.journal.ContentClaims.Holder;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.ContentHash;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Refuses content that was sent before for the same owner, unless the sender says that it is meant. */
@Singleton
final class DuplicateCheck {

    private final OneSubmission one;
    private final ContentClaims claims;
    private final AltinnAddresses addresses;

    DuplicateCheck(OneSubmission one, ContentClaims claims, AltinnAddresses addresses) {
        this.one = one;
        this.claims = claims;
        this.addresses = addresses;
    }

    void check(Submission submission) throws SubmissionFailure {
        var holder = claims.claim(
                hash(submission), submission.id(), submission.content().resend());
        if (holder.isPresent()) {
            throw new Refused(duplicateOf(holder.get()));
        }
    }

    /** What it is through with stays its own; what it had before it was corrected, somebody else may send. */
    void through(Submission submission) throws SubmissionFailure {
        claims.keepOnly(hash(submission), submission.id());
    }

    private String hash(Submission submission) throws SubmissionFailure {
        var profile = one.profileOf(submission);
        var derived = profile.files().stream()
                .filter(FileRule::isGenerated)
                .map(FileRule::role)
                .collect(Collectors.toUnmodifiableSet());
        return ContentHash.of(addresses.appId(profile.app()), submission.content(), derived);
    }

    private static Problem duplicateOf(Holder holder) {
        var where = holder.folder();
        return Problem.of(
                Category.DUPLICATE,
                "sent-before",
                new Text(
                        "Det samme innholdet er sendt før, eller er på vei, for den samme: " + where + " ("
                                + holder.id() + ").",
                        "The same content was sent before, or is on its way, for the same owner: " + where + " ("
                                + holder.id() + ")."),
                new Text(
                        "Skal det virkelig leveres en gang til, skriv \"resend\": true i submission.json og legg mappen i"
                                + " innboksen på nytt.",
                        "If it really is to be sent once more, write \"resend\": true in submission.json and drop the"
                                + " folder again."));
    }
}

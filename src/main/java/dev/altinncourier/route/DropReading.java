package dev.altinncourier.route;

import dev.altinncourier.generate.GeneratedParts;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.SubmissionReader;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads what was dropped, and completes it with what courier makes itself: all that will be sent. */
@Singleton
final class DropReading {

    private final Claims claims;
    private final SubmissionReader reader;
    private final OneSubmission one;
    private final GeneratedParts generated;
    private final SchemaChecks schemas;
    private final ReplyCheck replies;

    DropReading(
            Claims claims,
            SubmissionReader reader,
            OneSubmission one,
            GeneratedParts generated,
            SchemaChecks schemas,
            ReplyCheck replies) {
        this.claims = claims;
        this.reader = reader;
        this.one = one;
        this.generated = generated;
        this.schemas = schemas;
        this.replies = replies;
    }

    Submission of(SubmissionId id) throws SubmissionFailure, IOException {
        var read = reader.read(claims.claimed(id));
        replies.check(read);
        var profile = one.profileOf(read);
        try {
            return generated.complete(read, profile);
        } catch (Refused incomplete) {
            // Of a value that is misspelt the schema knows the line; that it is missing is only what comes of it.
            var misspelt = schemas.check(profile, ownSchemas(profile, read)).refused();
            throw misspelt.isEmpty()
                    ? incomplete
                    : new Refused(ContentProblem.CONTENT_REFUSED.problem().with(misspelt));
        }
    }

    /** The parts whose schemas lie beside the profile: the app's are not asked for yet. */
    private static Submission ownSchemas(AppProfile profile, Submission read) {
        var parts = read.content().parts().stream()
                .filter(part -> {
                    var schema = profile.file(part.role()).care().schema();
                    return schema != null && schema.fails() && schema.file() != null;
                })
                .toList();
        return read.with(read.content().with(parts));
    }
}

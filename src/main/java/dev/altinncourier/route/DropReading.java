package dev.altinncourier.route;

import dev.altinncourier.generate.GeneratedParts;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.SubmissionReader;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
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

    DropReading(Claims claims, SubmissionReader reader, OneSubmission one, GeneratedParts generated) {
        this.claims = claims;
        this.reader = reader;
        this.one = one;
        this.generated = generated;
    }

    Submission of(SubmissionId id) throws SubmissionFailure, IOException {
        var read = reader.read(claims.claimed(id));
        return generated.complete(read, one.profileOf(read));
    }
}

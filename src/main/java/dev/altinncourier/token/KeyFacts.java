package dev.altinncourier.token;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may be said of a key.
 *
 * @param file it lies in
 * @param name its id at the client, or the beginning of its certificate's fingerprint
 * @param end when the certificate that is sent is over; empty when none is sent
 */
public record KeyFacts(Path file, String name, Optional<Instant> end) {

    /**
     * All the keys: one, or two while a key is changed.
     *
     * @param good those that can be signed with
     * @param broken why others cannot
     */
    public record All(List<KeyFacts> good, List<WrongSetup> broken) {
        public All {
            good = List.copyOf(good);
            broken = List.copyOf(broken);
        }
    }
}

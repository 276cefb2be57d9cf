package dev.altinncourier.journal;

import dev.altinncourier.submission.Problem;
import java.time.Instant;

/**
 * A fault in the set-up that submissions wait for.
 *
 * @param subject what depends on the faulty part, such as one profile
 * @param point the call that shows it, and will show that it is mended
 * @param problem what is wrong and what mends it; without the answer that told, which was somebody else's
 * @param since when it was first met
 * @param failures looks that met it
 */
public record Hold(String subject, String point, Problem problem, Instant since, int failures) {}

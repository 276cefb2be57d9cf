package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.submission.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a submission is put aside.
 *
 * @param due when it is looked at again
 * @param trouble what keeps it from going on, counted
 * @param problem in words; null when nothing is wrong and the authority is awaited
 * @param exhausted whether it has waited long enough: an operator must look
 */
public record Pause(Instant due, Trouble trouble, @Nullable Problem problem, boolean exhausted) {}

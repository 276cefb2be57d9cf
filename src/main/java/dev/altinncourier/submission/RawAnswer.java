package dev.altinncourier.submission;

import org.jspecify.annotations.Nullable;

/**
 * What a server answered, for the report: capped in size, identity numbers masked.
 *
 * @param call the call in words, {@code PUT process/next}
 * @param status HTTP status; 0 when no answer came
 * @param contentType as answered
 * @param body the start of the body
 */
public record RawAnswer(String call, int status, @Nullable String contentType, String body) {}

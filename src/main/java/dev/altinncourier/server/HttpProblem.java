package dev.altinncourier.server;

/**
 * Why courier's own HTTP refuses a call, as {@code application/problem+json} (RFC 9457).
 *
 * @param status HTTP status
 * @param detail in words
 */
public record HttpProblem(int status, String detail) {

    /** What the body of the answer is. */
    public static final String TYPE = "application/problem+json";
}

package dev.altinncourier.route;

/**
 * Why courier's own HTTP refuses a call, as {@code application/problem+json} (RFC 9457).
 *
 * @param status HTTP status
 * @param detail in words
 */
record HttpProblem(int status, String detail) {}

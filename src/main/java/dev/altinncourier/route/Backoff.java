package dev.altinncourier.route;

import dev.altinncourier.altinn.RetryConfig;
import dev.altinncourier.profile.AppProfile.PollRule;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long pauses are: each longer than the one before, up to a longest one, and no two alike. */
@Singleton
final class Backoff {

    private static final Duration FIRST_SCAN = Duration.ofSeconds(5);
    private static final Duration LONGEST_SCAN = Duration.ofMinutes(5);
    private static final Duration FIRST_SETTLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_SETTLE = Duration.ofSeconds(30);
    private static final Duration FIRST_DELIVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELIVERY = Duration.ofMinutes(5);
    private static final double TWICE = 2;

    private final RetryConfig retry;
    private final RandomGenerator random;

    Backoff(RetryConfig retry, RandomGenerator random) {
        this.retry = retry;
        this.random = random;
    }

    /** After so many looks in a row at an outage. */
    Duration ofOutage(int failures) {
        return grown(retry.firstDelay(), retry.factor(), failures, retry.maxDelay());
    }

    /** After so many looks in a row at a wrong set-up: an operator who has mended it does not wait for an hour. */
    Duration ofHold(int failures) {
        return grown(retry.firstDelay(), retry.factor(), failures, retry.maxHoldDelay());
    }

    /** After so many looks for what somebody else does. */
    static Duration ofPoll(PollRule poll, int looks) {
        return grown(poll.initial(), poll.factor(), looks, poll.max());
    }

    /** After so many looks for the end of a virus scan, which takes seconds as a rule. */
    static Duration ofScan(int looks) {
        return grown(FIRST_SCAN, TWICE, looks, LONGEST_SCAN);
    }

    /** After so many tries in a row to deliver a status event. */
    static Duration ofDelivery(int failures) {
        return grown(FIRST_DELIVERY, TWICE, failures, LONGEST_DELIVERY);
    }

    /** After so many looks for the effect of a call that lost its answer. */
    static Duration ofUnknownOutcome(int failures) {
        return grown(FIRST_SETTLE, TWICE, failures, LONGEST_SETTLE);
    }

    private static Duration grown(Duration first, double factor, int failures, Duration longest) {
        // A factor below 1 would shorten the pauses of an outage; a double grows beyond every bound without overflow.
        var millis = first.toMillis() * Math.pow(Math.max(1, factor), Math.max(0, failures - 1));
        return millis >= longest.toMillis() ? longest : Duration.ofMillis((long) millis);
    }

    /** Up to a fifth more, so that a thousand submissions that failed together do not come back together. */
    Duration jittered(Duration delay) {
        return delay.plusMillis((long) (random.nextDouble() * delay.toMillis() / 5));
    }
}

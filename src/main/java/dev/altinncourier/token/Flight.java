package dev.altinncourier.token;

import dev.altinncourier.submission.SubmissionFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One fetch of a token that others may be waiting for. Ends once, by the first of its three ends; later ones do nothing. */
public final class Flight {

    private final TokenCache cache;
    private final TokenRequest request;
    private final Instant since;
    private final CompletableFuture<Landing> landing = new CompletableFuture<>();

    Flight(TokenCache cache, TokenRequest request, Instant since) {
        this.cache = cache;
        this.request = request;
        this.since = since;
    }

    /** What is fetched. */
    public TokenRequest request() {
        return request;
    }

    /** Hands the token to everybody who waits, and keeps it. */
    public void complete(BearerToken token) {
        end(new Landed(token));
    }

    /** Tells everybody who waits why there is no token. The next one who asks tries again. */
    public void fail(SubmissionFailure failure) {
        end(new Failed(failure));
    }

    /** Gives up without a reason: one of those who wait takes over. Safe to call after any other end. */
    public void abandon() {
        end(new Abandoned());
    }

    private void end(Landing how) {
        cache.end(this, how, () -> landing.complete(how));
    }

    Instant since() {
        return since;
    }

    /** How it ended; empty when that takes longer than the caller can wait. */
    Optional<Landing> await(Duration patience) throws InterruptedException {
        try {
            return Optional.of(landing.get(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a flight never ends with an exception", e);
        }
    }

    sealed interface Landing {}

    record Landed(BearerToken token) implements Landing {}

    record Failed(SubmissionFailure failure) implements Landing {}

    record Abandoned() implements Landing {}

    @Override
    public String toString() {
        return "Flight[since=" + since + "]";
    }
}

package dev.altinncourier.server;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large the body of a call may be: a submission large, since it goes to the disk as it comes; all else small, since it is
 * gathered in memory. The limit that Quarkus has is one for all.
 */
@Singleton
final class BodyRules {

    private static final long SMALL = 64 * 1024;

    private final long largest;

    BodyRules(@ConfigProperty(name = "courier.intake.rest.max-size", defaultValue = "2000M") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    /** Why a call is refused before its body is read; empty when it may pass. */
    Optional<HttpProblem> refusal(HttpCall call) {
        if (!call.postsSubmission() && call.header("transfer-encoding").isPresent()) {
            return Optional.of(new HttpProblem(411, "Send Content-Length: only submissions are taken without."));
        }
        long most = call.postsSubmission() ? largest : SMALL;
        return call.header("content-length")
                        .filter(length -> isMore(length, most))
                        .isPresent()
                ? Optional.of(new HttpProblem(413, "The body is larger than the " + most + " bytes that are taken."))
                : Optional.empty();
    }

    private static boolean isMore(String length, long most) {
        try {
            return Long.parseLong(length.strip()) > most;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }
}

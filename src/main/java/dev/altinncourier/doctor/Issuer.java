package dev.altinncourier.doctor;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.IssuerMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maskinporten's metadata, asked for once however many looks need them. */
final class Issuer {

    static final String CHECK = "issuer";

    private final Caller caller;
    private final URI address;
    private final Clock clock;
    private @Nullable Seen seen;

    /**
     * @param address the setting {@code courier.auth.maskinporten.issuer}
     */
    Issuer(Caller caller, URI address, Clock clock) {
        this.caller = caller;
        this.address = address;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param metadata empty when they could not be had
     * @param ahead how far its clock is ahead of this machine's; empty when it did not tell
     * @param finding in words
     */
    record Seen(Optional<IssuerMetadata> metadata, Optional<Duration> ahead, Finding finding) {}

    synchronized Seen look() {
        if (seen == null) {
            seen = ask();
        }
        return seen;
    }

    private Seen ask() {
        try {
            var heard = caller.get(IssuerMetadata.addressFor(address), "application/json");
            return read(heard);
        } catch (IOException e) {
            var finding = Finding.unreachable(CHECK, "", address, e);
            return new Seen(Optional.empty(), Optional.empty(), finding);
        }
    }

    private Seen read(Caller.Heard heard) {
        try {
            var metadata = IssuerMetadata.read(heard.answer(), address, clock.instant());
            return new Seen(
                    Optional.of(metadata), heard.ahead(), Finding.ok(CHECK, "", metadata.issuer() + " answers"));
        } catch (SubmissionFailure e) {
            return new Seen(Optional.empty(), heard.ahead(), Finding.wrong(CHECK, "", e));
        }
    }
}

package dev.altinncourier.doctor;

import dev.altinncourier.altinn.AltinnAddresses;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.BearerToken;
import dev.altinncourier.token.ExchangeAnswer;
import java.io.IOException;
import java.time.Clock;

/**
 * Altinn's exchange of tokens, tried with one that is at hand.
 *
 * @param caller that asks
 * @param addresses Altinn's
 * @param clock of this machine
 */
record Exchange(Caller caller, AltinnAddresses addresses, Clock clock) {

    private static final String CHECK = "exchange";

    /**
     * Tries it.
     *
     * @param provider that gave the token
     * @param about whose it is
     */
    Finding tried(String provider, BearerToken token, String about) {
        var address = addresses.exchange(provider);
        try {
            var heard = caller.getWith(address, token.value());
            var end = new ExchangeAnswer(heard.answer()).token(clock.instant()).expiresAt();
            return Finding.ok(CHECK, about, "Altinn gives its own token for it, good until " + end);
        } catch (SubmissionFailure e) {
            return Finding.wrong(CHECK, about, e);
        } catch (IOException e) {
            return Finding.unreachable(CHECK, about, address, e);
        }
    }
}

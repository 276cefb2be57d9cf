package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.Flight;
import dev.altinncourier.token.Lease;
import dev.altinncourier.token.TokenCache;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;

/** Takes the token from the cache, or the task to fetch it for everybody who needs the same. */
@Singleton
@Named("takeToken")
final class TakeToken implements Processor {

    private final OneSubmission one;
    private final Senders senders;
    private final Tokens tokens;
    private final TokenCache cache;

    TakeToken(OneSubmission one, Senders senders, Tokens tokens, TokenCache cache) {
        this.one = one;
        this.senders = senders;
        this.tokens = tokens;
        this.cache = cache;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var sender = senders.of(exchange, submission);
        var request = tokens.request(
                exchange,
                one.profileOf(submission),
                sender,
                submission.content().owner());
        Tokens.FLIGHT.clear(exchange);
        Tokens.EARLY.clear(exchange);
        Tokens.UPSTREAM.clear(exchange);
        var lease = cache.acquire(request);
        if (lease instanceof Lease.Cached cached) {
            Tokens.TOKEN.set(exchange, cached.token());
        } else if (lease instanceof Lease.Aging aging) {
            Tokens.TOKEN.set(exchange, aging.token());
            Tokens.EARLY.set(exchange, aging.refresh());
        } else if (lease instanceof Lease.ToFetch task) {
            fetch(exchange, task.flight());
        }
    }

    /** However this exchange ends, nobody is left waiting for its fetch. */
    static void fetch(Exchange exchange, Flight flight) {
        Tokens.FLIGHT.set(exchange, flight);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange ended) {
                flight.abandon();
            }
        });
    }
}

package dev.altinncourier.route;

import dev.altinncourier.message.MessageRefused;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Streams a part that was fetched into the message's folder; leaves the address of the next, or why there is none. */
@Singleton
@Named("storeFetched")
final class StoreFetched implements Processor {

    private static final int OK = 200;

    /** Nothing is wrong with the address: the server cannot answer just now. */
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    /** Below the time after which Kafka takes a partition away from whoever does not ask for more. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FetchTries tries;
    private final NextFetch fetch;

    StoreFetched(FetchTries tries, NextFetch fetch) {
        this.tries = tries;
        this.fetch = fetch;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        try (var body = message.getBody() instanceof InputStream stream ? stream : InputStream.nullInputStream()) {
            store(exchange, status, body);
        } catch (MessageRefused refused) {
            Intake.REFUSED.set(exchange, refused.problem());
            Intake.OPEN.clear(exchange);
            Intake.FETCH.clear(exchange);
        } finally {
            message.removeHeaders("*");
            message.setBody(null);
        }
    }

    private void store(Exchange exchange, int status, InputStream body) throws IOException, MessageRefused {
        var open = Intake.OPEN.in(exchange);
        if (status >= 500 || NOT_NOW.contains(status)) {
            throw new IOException("a server of claim checks answers " + status);
        }
        if (status == OK) {
            open.store(new TimedStream(body, LONGEST));
        }
        tries.end(Intake.INCOMING.in(exchange).ref(), Intake.FETCH.in(exchange));
        if (status != OK) {
            throw open.missing();
        }
        fetch.plan(exchange);
    }
}

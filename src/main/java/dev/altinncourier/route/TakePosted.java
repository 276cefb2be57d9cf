package dev.altinncourier.route;

import dev.altinncourier.intake.ClaimedDrop;
import dev.altinncourier.journal.ReceivedMessages;
import dev.altinncourier.message.MessageRefused;
import dev.altinncourier.message.PostedReader;
import dev.altinncourier.message.PostedRequest;
import dev.altinncourier.message.RestIntakeConfig;
import dev.altinncourier.server.RequestStream;
import dev.altinncourier.submission.SubmissionId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request into a folder of its own and claims it; leaves null where the same request was taken before. Takes so many
 * at a time and no more.
 */
@Singleton
@Named("takePosted")
final class TakePosted implements Processor {

    private final PostedReader reader;
    private final PostedRequests requests;
    private final ReceivedMessages messages;
    private final Semaphore places;

    TakePosted(PostedReader reader, PostedRequests requests, ReceivedMessages messages, RestIntakeConfig limits) {
        this.reader = reader;
        this.requests = requests;
        this.messages = messages;
        this.places = new Semaphore(limits.parallel());
    }

    @Override
    public void process(Exchange exchange) throws IOException, MessageRefused, CallRefused {
        var request = exchange.getMessage().getBody(HttpServerRequest.class);
        try (var body = new RequestStream(request)) {
            requests.requireOpen(exchange);
            if (!places.tryAcquire()) {
                throw requests.busy();
            }
            try {
                exchange.getMessage().setBody(take(exchange, requests.of(exchange.getMessage(), body)));
            } finally {
                places.release();
            }
        }
    }

    private @Nullable ClaimedDrop take(Exchange exchange, PostedRequest request)
            throws IOException, MessageRefused, CallRefused {
        var earlier = messages.find(request.ref());
        return earlier.isEmpty() ? takeNew(exchange, request) : compare(exchange, request, earlier.get());
    }

    private ClaimedDrop takeNew(Exchange exchange, PostedRequest request) throws IOException, MessageRefused {
        var posted = reader.open(request);
        PostedCall.POSTED.set(exchange, new PostedCall(request.ref(), posted.sum(), null));
        try (var message = posted.message()) {
            return message.complete();
        }
    }

    private @Nullable ClaimedDrop compare(Exchange exchange, PostedRequest request, SubmissionId earlier)
            throws IOException, MessageRefused, CallRefused {
        var sum = reader.sum(request);
        requests.requireSame(request.ref(), sum);
        PostedCall.POSTED.set(exchange, new PostedCall(request.ref(), sum, earlier));
        return null;
    }
}

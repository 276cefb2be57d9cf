package dev.altinncourier.route;

import dev.altinncourier.outcome.FetchedFiles;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Streams a fetched file to its place beside the receipt. */
@Singleton
@Named("saveDownload")
final class SaveDownload implements Processor {

    private final FetchedFiles files;

    SaveDownload(FetchedFiles files) {
        this.files = files;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var fetch = ReceiptFetch.FETCH.in(exchange);
        try (var body = HttpAnswer.stream(exchange)) {
            var file = files.store(fetch.pending().get(0), body);
            ReceiptFetch.FETCH.set(exchange, fetch.and(file));
        }
        exchange.removeVariable(HttpAnswer.RESPONSE);
    }
}

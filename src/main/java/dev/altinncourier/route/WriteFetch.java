package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.http.HttpMethods;

/** Puts the call for a message's next part into the headers: no token, and nothing of what came with the message. */
@Singleton
@Named("writeFetch")
final class WriteFetch implements Processor {

    @Override
    public void process(Exchange exchange) {
        var address = Intake.FETCH.in(exchange);
        exchange.getMessage()
                .setHeaders(Map.of(Exchange.HTTP_URI, address.toString(), Exchange.HTTP_METHOD, HttpMethods.GET));
    }
}

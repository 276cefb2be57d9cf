package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.http.HttpMethods;

/** Puts the call into the message, as Camel's HTTP endpoint wants it; nothing that was in the headers goes along. */
@Singleton
@Named("writeRequest")
final class WriteRequest implements Processor {

    /** The name under which the routes send a body. */
    static final String REQUEST = "request";

    @Override
    public void process(Exchange exchange) {
        AltinnCall call = Variable.CALL.in(exchange);
        var headers = new HashMap<String, Object>(call.headers());
        headers.put(Exchange.HTTP_URI, call.uri().toString());
        // Its own type: looking for a way to convert a word to it takes Camel longer than the rest of the request.
        headers.put(Exchange.HTTP_METHOD, HttpMethods.valueOf(call.kind().method()));
        headers.put("Authorization", "Bearer " + Tokens.TOKEN.in(exchange).value());
        exchange.getMessage().setHeaders(headers);
        exchange.setVariable(REQUEST, call.body());
    }
}

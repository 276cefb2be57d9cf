package dev.altinncourier.route;

import dev.altinncourier.login.IdPortenCalls.Post;
import dev.altinncourier.token.AuthAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Writes the calls that fetch a token into the message, and reads what is answered. */
final class AuthRequest {

    private AuthRequest() {}

    static void get(Exchange exchange, URI uri, Map<String, Object> headers) {
        write(exchange, "GET", uri, headers);
        exchange.removeVariable(WriteRequest.REQUEST);
    }

    static void post(Exchange exchange, URI uri, byte[] form) {
        write(exchange, "POST", uri, Map.of("Accept", "application/json"));
        exchange.setVariable(
                WriteRequest.REQUEST,
                new ByteArrayEntity(form, ContentType.APPLICATION_FORM_URLENCODED.withCharset((String) null)));
    }

    static void post(Exchange exchange, Post call) {
        post(exchange, call.uri(), call.form());
        exchange.getMessage().getHeaders().putAll(call.headers());
    }

    static AuthAnswer answer(Exchange exchange) throws IOException {
        exchange.getMessage().removeHeaders("*");
        return new AuthAnswer(
                        HttpAnswer.status(exchange),
                        HttpAnswer.header(exchange, "Content-Type"),
                        HttpAnswer.header(exchange, "Retry-After"),
                        HttpAnswer.body(exchange))
                .dated(HttpAnswer.header(exchange, "Date"));
    }

    /** A call that goes to nobody whom courier logs in at. */
    static void call(Exchange exchange, String method, URI uri, Map<String, Object> headers) {
        write(exchange, method, uri, headers);
    }

    private static void write(Exchange exchange, String method, URI uri, Map<String, Object> headers) {
        var message = exchange.getMessage();
        message.removeHeaders("*");
        message.getHeaders().putAll(headers);
        message.setHeader(Exchange.HTTP_URI, uri.toString());
        message.setHeader(Exchange.HTTP_METHOD, method);
    }
}

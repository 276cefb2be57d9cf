package dev.altinncourier.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The system of a sender that is told by webhook: keeps what it takes, and looks at every signature. */
final class WebhookReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String secret;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<JsonNode> answer = event -> 204;

    private WebhookReceiver(HttpServer server, String secret) {
        this.server = server;
        this.secret = secret;
    }

    /**
     * One call, whatever it was answered.
     *
     * @param event its body
     * @param contentType of it
     * @param signed whether its signature is by the secret
     * @param status what it was answered
     */
    record Call(JsonNode event, String contentType, boolean signed, int status) {

        String id() {
            return event.path("id").asText();
        }

        /** The last word of its type. */
        String word() {
            return event.path("type").asText().replace("dev.altinncourier.submission.", "");
        }
    }

    static WebhookReceiver start(String secret) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var receiver = new WebhookReceiver(server, secret);
            server.createContext("/", receiver::take);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/courier");
    }

    /** What it answers from now on. */
    void answers(ToIntFunction<JsonNode> status) {
        answer = status;
    }

    /** All that it was ever told, in the order in which it came. */
    List<JsonNode> all() {
        return calls.stream().map(Call::event).toList();
    }

    /** The calls that tell of a submission, in the order in which they came. */
    List<Call> callsOf(String submission) {
        return calls.stream()
                .filter(call -> call.event().path("subject").asText().equals(submission))
                .toList();
    }

    /** The words of those that it took, each event once. */
    List<String> told(String submission) {
        return callsOf(submission).stream()
                .filter(call -> call.status() < 300)
                .map(Call::word)
                .distinct()
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var event = JSON.readTree(body);
            int status = answer.applyAsInt(event);
            var signature = exchange.getRequestHeaders().getFirst("X-Courier-Signature");
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            calls.add(new Call(event, type, isSigned(signature, body), status));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private boolean isSigned(String signature, byte[] body) {
        try {
            var parts = signature.split(",", -1);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((parts[0].substring("t=".length()) + ".").getBytes(UTF_8));
            return List.of(parts).contains("v1=" + HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

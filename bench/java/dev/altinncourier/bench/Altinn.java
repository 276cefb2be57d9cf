package dev.altinncourier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.sandbox.SandboxMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The sandbox, in a process of its own: the same Altinn for both sides. */
final class Altinn implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("sandbox at (http://\\S+?),");
    private static final Set<String> TOKENS = Set.of("metadata", "grant", "exchange");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Program program;
    private final URI address;

    private Altinn(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    static Altinn start(Path home) throws IOException, InterruptedException, TimeoutException {
        var program = Program.start(
                home,
                "sandbox",
                List.of(
                        "-Xmx2g",
                        "-Djava.io.tmpdir=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxMain.class.getName(),
                        "--port",
                        "0",
                        "--client-key",
                        home.resolve("client-key.json").toString()));
        return new Altinn(program, URI.create(program.await(ADDRESS).group(1)));
    }

    URI address() {
        return address;
    }

    double cpuSeconds() {
        return program.cpuSeconds();
    }

    /** A token as Altinn's own token service gives it to a system user of the owner. */
    String token() throws IOException, InterruptedException {
        return send(request("/sandbox/token?as=system%20" + Content.OWNER));
    }

    /** Forgets all instances and counts, and lets each call wait for so long before it is looked at. */
    void begin(int answerMillis) throws IOException, InterruptedException {
        send(request("/sandbox/ledger").DELETE());
        send(request("/sandbox/faults").DELETE());
        if (answerMillis > 0) {
            var slow = "{\"kind\":\"slow\",\"delayMs\":" + answerMillis + ",\"times\":-1}";
            send(request("/sandbox/faults").POST(HttpRequest.BodyPublishers.ofString(slow)));
        }
    }

    /**
     * The calls that came in since the beginning, by kind, without those that fetch tokens.
     *
     * @throws IllegalStateException when not so many submissions have ended, or one was made twice
     */
    Map<String, Long> end(int submissions) throws IOException, InterruptedException {
        var ledger = JSON.readTree(send(request("/sandbox/ledger?summary=true")));
        if (ledger.path("ended").asInt() != submissions || ledger.path("live").asInt() != submissions) {
            throw new IllegalStateException(submissions + " were sent, but Altinn has " + ledger);
        }
        return calls(ledger.path("calls"));
    }

    private static Map<String, Long> calls(JsonNode counts) {
        var calls = new TreeMap<String, Long>();
        for (var count : counts.properties()) {
            long received = count.getValue().path("received").asLong();
            if (received > 0 && !TOKENS.contains(count.getKey())) {
                calls.put(count.getKey(), received);
            }
        }
        return calls;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        program.close();
    }
}

package dev.altinncourier.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * What courier says of its health.
 *
 * @param status of all checks together
 * @param text what an operator reads
 * @param ready status of the readiness checks alone
 */
record Health(int status, String text, int ready) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the courier that was started last. */
    static Health of(Installation installation) {
        var address = installation.address();
        var all = get(address.resolve("/q/health"));
        return new Health(
                all.statusCode(),
                all.body(),
                get(address.resolve("/q/health/ready")).statusCode());
    }

    /** The status of one check. */
    String check(String name) {
        try {
            for (var one : JSON.readTree(text).path("checks")) {
                if (one.path("name").asText().equals(name)) {
                    return one.path("status").asText();
                }
            }
            return "missing in " + text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> get(URI uri) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What courier says of its health.
 *
 * @param status of all checks together
 * @param text what an operator reads
 * @param ready status of the readiness checks alone
 */
record Health(int status, String text, int ready) {

    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+)");

    /** Of the courier that was started last. */
    static Health of(Installation installation) {
        var address = ADDRESS.matcher(installation.log())
                .results()
                .map((MatchResult found) -> found.group(1))
                .reduce((first, last) -> last)
                .orElseThrow();
        var all = get(URI.create(address + "/q/health"));
        return new Health(
                all.statusCode(),
                all.body(),
                get(URI.create(address + "/q/health/ready")).statusCode());
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

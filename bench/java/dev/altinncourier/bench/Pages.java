package dev.altinncourier.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Looks at lists of submissions by courier's API. */
final class Pages {

    private static final Pattern ADDRESS = Pattern.compile("Listening on: (https?://\\S+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    private Pages(URI address) {
        this.address = address;
    }

    static Pages of(Program courier) throws IOException, InterruptedException, TimeoutException {
        return new Pages(URI.create(courier.await(ADDRESS).group(1)));
    }

    /** How long each of so many looks took, in milliseconds, sorted; what must have warmed up first is left out. */
    long[] millis(String path, int times) throws IOException, InterruptedException {
        var millis = new long[times];
        for (int i = -times; i < times; i++) {
            long begin = System.nanoTime();
            var answer = http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer + ": " + answer.body());
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1_000_000;
            }
        }
        Arrays.sort(millis);
        return millis;
    }
}

package dev.altinncourier.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What monitoring reads of a running courier. */
public record HealthPage(URI address) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Of the courier that was started last in an installation. */
    public static HealthPage of(Installation installation) {
        return new HealthPage(installation.address());
    }

    /** The status of the readiness checks together, by which traffic is led to a node; 0 where nobody answers. */
    public int readiness() {
        try {
            var request = HttpRequest.newBuilder(address.resolve("/q/health/ready"));
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException gone) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One of the checks of readiness; a missing node when there is none of the name. */
    public JsonNode check(String name) {
        return check("ready", name);
    }

    /** One of the checks of what an operator must mend. */
    public JsonNode wellness(String name) {
        return check("well", name);
    }

    private JsonNode check(String kind, String name) {
        try {
            var request = HttpRequest.newBuilder(address.resolve("/q/health/" + kind));
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var check : JSON.readTree(answer.body()).path("checks")) {
                if (check.path("name").asText().equals(name)) {
                    return check;
                }
            }
            return JSON.missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

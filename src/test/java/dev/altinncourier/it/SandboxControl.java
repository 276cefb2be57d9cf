package dev.altinncourier.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the sandbox knows and can be told, wherever it runs. */
public record SandboxControl(URI address) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Every instance that was ever made, oldest first. */
    public List<JsonNode> instances() {
        var instances = new ArrayList<JsonNode>();
        get("/sandbox/ledger").path("instances").forEach(instances::add);
        return instances;
    }

    /** The instances that carry courier's id for a submission. */
    public List<JsonNode> instancesOf(String submission) {
        return instances().stream()
                .filter(instance -> instance.path("dataValues")
                        .path("sluttbrukersystemRef")
                        .asText()
                        .equals(submission))
                .toList();
    }

    /** Those of them that were not deleted. */
    List<JsonNode> liveInstancesOf(String submission) {
        return instancesOf(submission).stream()
                .filter(instance -> !instance.hasNonNull("hardDeleted"))
                .toList();
    }

    /** Those of an instance's elements that are of one data type. */
    static List<JsonNode> elements(JsonNode instance, String dataType) {
        return StreamSupport.stream(instance.path("data").spliterator(), false)
                .filter(element -> element.path("dataType").asText().equals(dataType))
                .toList();
    }

    /** Counts: live, ended, references, duplicates, duplicateAttachments; calls by operation. */
    public JsonNode summary() {
        return get("/sandbox/ledger?summary=true");
    }

    /** How many calls of an operation came in. */
    public int received(String operation) {
        return summary().path("calls").path(operation).path("received").asInt();
    }

    /** The private key of the client that is registered from the start. */
    public JsonNode clientKey() {
        return get("/sandbox/client").path("jwk");
    }

    /** The tokens it gave, and the assertions it was shown. */
    List<String> secrets() {
        var secrets = new ArrayList<String>();
        get("/sandbox/secrets").forEach(secret -> secrets.add(secret.asText()));
        return secrets;
    }

    /** A token as ID-porten would give it to the person. */
    String idPortenToken(String pid) {
        return send(HttpRequest.newBuilder(address.resolve("/sandbox/idporten-token?pid=" + pid)));
    }

    /** Throws a switch or plans a fault, e.g. {@code tell("/sandbox/tokens/expire", "{}")}. */
    public void tell(String path, String json) {
        send(HttpRequest.newBuilder(address.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Takes back every fault that was planned. */
    public void forgetFaults() {
        send(HttpRequest.newBuilder(address.resolve("/sandbox/faults")).DELETE());
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(send(HttpRequest.newBuilder(address.resolve(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

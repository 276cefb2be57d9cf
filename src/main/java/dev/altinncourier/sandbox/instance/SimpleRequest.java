package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client sends to {@code POST /instances/create}: an owner, two dates and the fields to fill in. Data values are
 * dropped without a word, and there are no attachments (contract section 2.2).
 */
record SimpleRequest(InstanceTemplate.OwnerQuery owner, InstanceTemplate template, Map<String, String> prefill) {

    static SimpleRequest read(Call call) {
        if (!call.header("Content-Type").contains("json")) {
            throw new Refused(Problem.framework(415).asJson());
        }
        var json = json(call);
        var prefill = prefill(InstanceTemplate.find(json, "prefill"));
        if (!InstanceTemplate.find(json, "sourceInstanceId").asText("").isEmpty()) {
            throw new Refused(Answer.quoted(
                    400, "Creating instance based on a copy from an archived instance is not enabled for this app."));
        }
        var template = InstanceTemplate.parse(json, false);
        var owner = template.owner().orElseThrow(() -> new Refused(InstanceTemplate.noOwner()));
        return new SimpleRequest(owner, template, prefill);
    }

    private static JsonNode json(Call call) {
        try {
            var json = Answer.JSON.readTree(call.body().text());
            if (json == null || !json.isObject()) {
                throw new Refused(Problem.binding("", "A non-empty request body is required.")
                        .asJson());
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new Refused(
                    Problem.binding("$", "The request body is not JSON.").asJson());
        }
    }

    private static Map<String, String> prefill(JsonNode fields) {
        var prefill = new LinkedHashMap<String, String>();
        for (var field : fields.properties()) {
            if (!field.getValue().isTextual()) {
                throw new Refused(Problem.binding(
                                "$.prefill." + field.getKey(),
                                "The JSON value could not be converted to System.String.")
                        .asJson());
            }
            prefill.put(field.getKey(), field.getValue().asText());
        }
        return prefill;
    }
}

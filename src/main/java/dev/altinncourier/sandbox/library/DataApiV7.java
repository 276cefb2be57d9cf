package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Answer;

/** The data API as v7 answers it: what the app calculated comes as a redirection. */
final class DataApiV7 extends DataApiV84 {

    @Override
    String allowed() {
        return "DELETE, GET, PUT";
    }

    @Override
    String noType() {
        return "";
    }

    @Override
    public Answer unreadable(String title, String detail, boolean empty) {
        return Answer.quoted(
                400, empty ? "There is an error in XML document (0, 0). Root element is missing." : detail);
    }

    @Override
    public Answer unknownType(String dataType, String instance, boolean legacy) {
        return Answer.quoted(400, "Element type " + dataType + " not allowed for instance " + instance + ".");
    }

    @Override
    public Answer missingElement(String method, String element, String instance) {
        return super.missingElement("any", element, instance);
    }

    @Override
    public Answer locked() {
        return Answer.empty(409);
    }

    @Override
    public Answer calculated(JsonNode element) {
        return Answer.json(303, element)
                .with("Location", element.path("selfLinks").path("apps").asText());
    }
}

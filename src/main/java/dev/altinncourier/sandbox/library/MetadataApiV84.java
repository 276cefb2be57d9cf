package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;

/** Metadata as v8.0 to v8.4 show them: no OpenAPI document, and owners without their party. */
class MetadataApiV84 extends MetadataApiV811 {

    @Override
    public ObjectNode metadata(ObjectNode metadata, String nuget) {
        metadata.remove("externalApiIds");
        return super.metadata(metadata, nuget);
    }

    @Override
    public Answer openApi(ObjectNode document) {
        return Answer.empty(404);
    }

    @Override
    public String noProfile(String kind) {
        return "The userId is not proviced in the context.";
    }

    @Override
    public ObjectNode instance(ObjectNode all) {
        ((ObjectNode) all.path("instanceOwner")).remove("party");
        return all;
    }
}

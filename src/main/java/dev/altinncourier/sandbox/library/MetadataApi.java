package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;

/** Metadata, schemas and the shape of instances as v8.12.6 and later show them (contract sections 8 and 9). */
public class MetadataApi {

    MetadataApi() {}

    /** The application metadata; the argument is the caller's own copy. */
    public ObjectNode metadata(ObjectNode metadata, String nuget) {
        return metadata.put("altinnNugetVersion", nuget);
    }

    /** Whether the process file names the type of a task in an attribute, as older ones do. */
    public boolean namesTypesInAttributes() {
        return false;
    }

    /** Whether the XML schema of a model can be fetched. */
    public boolean showsXsd() {
        return true;
    }

    /** The OpenAPI document of the app, where there is one. */
    public Answer openApi(ObjectNode document) {
        return Answer.json(200, document).with("Content-Type", "application/json");
    }

    /** The metadata of a model in the old format, which no app has any more. */
    public Answer modelMetadata() {
        return Answer.empty(404);
    }

    /** Whether national identity numbers are masked where parties are listed. */
    public boolean masksParties() {
        return true;
    }

    /** What a caller of a kind that has no user profile is told. */
    public String noProfile(String kind) {
        return "Unknown authentication context: " + kind;
    }

    /** An instance with its owner, of all that there is to say. */
    public ObjectNode instance(ObjectNode all) {
        return all;
    }

    /** A data element, of all that there is to say. */
    public ObjectNode element(ObjectNode all) {
        return all;
    }
}

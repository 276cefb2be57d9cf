package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;

/** Metadata as the preview of v9 shows them. */
final class MetadataApiV9 extends MetadataApi {

    @Override
    public ObjectNode metadata(ObjectNode metadata, String nuget) {
        metadata.putObject("features");
        metadata.putNull("promptForParty")
                .putObject("onEntry")
                .putNull("instanceSelection")
                .put("show", "new-instance");
        return super.metadata(metadata, nuget);
    }

    /** An exception that nobody catches, in the sample app at least. */
    @Override
    public Answer openApi(ObjectNode document) {
        return Answer.empty(500);
    }
}

package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import java.util.List;

/** Metadata as v7 shows them: they do not tell the version. */
final class MetadataApiV7 extends MetadataApiV84 {

    @Override
    public ObjectNode metadata(ObjectNode metadata, String nuget) {
        metadata.remove(List.of(
                "$schema",
                "access",
                "altinnNugetVersion",
                "apiScopes",
                "contactPoints",
                "disallowUserInstantiation",
                "externalApiIds",
                "homepage",
                "keywords",
                "preventInstanceDeletionForDays",
                "storageAccountNumber"));
        ((ObjectNode) metadata.path("features")).remove("processActions");
        metadata.path("dataTypes").forEach(type -> dataType((ObjectNode) type));
        return metadata;
    }

    private static void dataType(ObjectNode type) {
        type.remove(List.of(
                "actionRequiredToRead",
                "actionRequiredToWrite",
                "allowedContributors",
                "allowedKeysForUserDefinedMetadata"));
        if (type.path("appLogic") instanceof ObjectNode logic) {
            logic.remove(List.of("disallowUserCreate", "disallowUserDelete"));
        }
    }

    @Override
    public boolean namesTypesInAttributes() {
        return true;
    }

    @Override
    public Answer modelMetadata() {
        return Answer.empty(500);
    }

    @Override
    public ObjectNode instance(ObjectNode all) {
        ((ObjectNode) all.path("instanceOwner")).remove("externalIdentifier");
        return super.instance(all);
    }

    @Override
    public ObjectNode element(ObjectNode all) {
        all.remove(List.of("userDefinedMetadata", "metadata"));
        return all;
    }
}

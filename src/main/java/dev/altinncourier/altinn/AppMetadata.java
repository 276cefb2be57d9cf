package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.submission.InstanceOwner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an app says of itself (contract 8), {@code GET /api/v1/applicationmetadata}.
 *
 * @param id {@code org/app}
 * @param libraryVersion of Altinn's app library that it is built on; null where it says none, as v7 does
 * @param dataTypes all that its instances can hold
 * @param partyTypes that may be instance owners, as Altinn spells them; none means all
 * @param scopes that a token needs, beside Altinn's own rules
 */
public record AppMetadata(
        String id, @Nullable String libraryVersion, List<DataType> dataTypes, Set<String> partyTypes, Scopes scopes) {

    public AppMetadata {
        dataTypes = List.copyOf(dataTypes);
        partyTypes = Set.copyOf(partyTypes);
    }

    /**
     * One data type.
     *
     * @param id as data elements name it
     * @param form whether Altinn reads it into a model; else its bytes are kept
     * @param autoCreated whether Altinn makes an element with the instance
     * @param taskId the task it belongs to; null for none
     * @param limits what is taken
     */
    public record DataType(String id, boolean form, boolean autoCreated, @Nullable String taskId, Limits limits) {}

    /**
     * What is taken of a data type.
     *
     * @param contentTypes allowed; none means all
     * @param maxMebibytes of one element; null for no limit
     * @param maxCount of elements; 0 for no limit
     * @param minCount of elements, before its task can be left
     */
    public record Limits(List<String> contentTypes, @Nullable Long maxMebibytes, int maxCount, int minCount) {
        public Limits {
            contentTypes = List.copyOf(contentTypes);
        }
    }

    /**
     * The scopes that the app demands of a user's or a system user's token.
     *
     * @param read for reading; null for none
     * @param write for all else; null for none
     */
    public record Scopes(@Nullable String read, @Nullable String write) {}

    /** The data type of an id. */
    public Optional<DataType> dataType(String wanted) {
        return dataTypes.stream().filter(type -> type.id().equals(wanted)).findFirst();
    }

    /** Whether an owner of this kind can be one; a party id may be anybody's. */
    public boolean takes(InstanceOwner.Kind owner) {
        return partyTypes.isEmpty()
                || switch (owner) {
                    case ORGANISATION ->
                        partyTypes.contains("organisation")
                                || partyTypes.contains("subUnit")
                                || partyTypes.contains("bankruptcyEstate");
                    case PERSON -> partyTypes.contains("person");
                    case PARTY -> true;
                };
    }

    /** The metadata in an answer; empty where it is none. */
    public static Optional<AppMetadata> of(AltinnAnswer answer) {
        var json = answer.json();
        if (!json.path("id").isTextual() || !json.path("dataTypes").isArray()) {
            return Optional.empty();
        }
        var dataTypes = new ArrayList<DataType>();
        json.path("dataTypes").forEach(type -> dataTypes.add(dataType(type)));
        var users = json.path("apiScopes").path("users");
        return Optional.of(new AppMetadata(
                json.path("id").textValue(),
                json.path("altinnNugetVersion").textValue(),
                dataTypes,
                partyTypes(json.path("partyTypesAllowed")),
                new Scopes(users.path("read").textValue(), users.path("write").textValue())));
    }

    private static DataType dataType(JsonNode type) {
        var logic = type.path("appLogic");
        var contentTypes = new ArrayList<String>();
        type.path("allowedContentTypes").forEach(contentType -> contentTypes.add(contentType.asText()));
        var maxSize = type.path("maxSize");
        return new DataType(
                type.path("id").asText(),
                logic.hasNonNull("classRef"),
                logic.path("autoCreate").asBoolean(false),
                type.path("taskId").textValue(),
                new Limits(
                        contentTypes,
                        maxSize.isNumber() ? Long.valueOf(maxSize.asLong()) : null,
                        type.path("maxCount").asInt(0),
                        type.path("minCount").asInt(0)));
    }

    private static Set<String> partyTypes(JsonNode allowed) {
        var types = new HashSet<String>();
        allowed.fields().forEachRemaining(type -> {
            if (type.getValue().asBoolean(false)) {
                types.add(type.getKey());
            }
        });
        return types;
    }
}

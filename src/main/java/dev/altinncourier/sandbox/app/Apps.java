package dev.altinncourier.sandbox.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.form.FormFormat;
import dev.altinncourier.sandbox.form.FormModel;
import dev.altinncourier.sandbox.form.ModelledForm;
import dev.altinncourier.sandbox.form.PlainForm;
import dev.altinncourier.sandbox.library.LibraryVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All apps, read from {@code sandbox/apps}. An app may be {@code like} another, and then says only what differs. */
public final class Apps {

    private static final String FOLDER = "/sandbox/apps/";
    private static final String INDEX = "sandbox/apps/index.json";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Map<String, AppDefinition> apps = new LinkedHashMap<>();

    private Apps() {}

    /** Reads the apps listed in every {@code sandbox/apps/index.json} there is: tests may bring apps of their own. */
    public static Apps load() {
        var apps = new Apps();
        try {
            for (var list : Collections.list(Apps.class.getClassLoader().getResources(INDEX))) {
                JSON.readTree(list).forEach(id -> apps.apps.put(id.asText(), definition(id.asText())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return apps;
    }

    /** The app of that id. */
    public Optional<AppDefinition> find(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    /** All apps, in the order of the list. */
    public List<AppDefinition> all() {
        return List.copyOf(apps.values());
    }

    /** A file beside an app's definition, e.g. a schema. */
    public static Optional<byte[]> resource(AppDefinition app, String name) {
        if (name.contains("..")) {
            return Optional.empty();
        }
        try (var in = open(app.setup().resources() + "/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AppDefinition definition(String id) {
        var json = (ObjectNode) json(id + "/app.json");
        var resources = id;
        if (json.has("like")) {
            resources = json.path("like").asText();
            json = ((ObjectNode) json(resources + "/app.json")).setAll(json);
        }
        var library = LibraryVersion.named(json.path("library").asText());
        var metadata = metadata(id, json);
        var authority = Optional.ofNullable(json.path("authority").textValue());
        var code = new AppCode(json.path("code"));
        var setup = new AppDefinition.Setup(
                new Deployment(library), json.path("openOwners").asBoolean(), authority, code, resources);
        return new AppDefinition(
                id,
                setup,
                metadata,
                dataTypes(metadata),
                list(json.path("tasks"), ProcessTask.class),
                list(json.path("policy"), PolicyRule.class),
                forms(json.path("forms")));
    }

    private static ObjectNode metadata(String id, ObjectNode json) {
        var metadata = json.withObject("/metadata");
        metadata.put("id", id).put("org", id.substring(0, id.indexOf('/')));
        ((ArrayNode) metadata.withArray("/dataTypes")).addAll(more(json));
        metadata.putObject("title").put("nb", id.substring(id.indexOf('/') + 1));
        return metadata;
    }

    private static List<JsonNode> more(JsonNode json) {
        var more = new ArrayList<JsonNode>();
        json.path("moreDataTypes").forEach(more::add);
        return more;
    }

    private static List<DataType> dataTypes(JsonNode metadata) {
        var types = new ArrayList<DataType>();
        metadata.path("dataTypes").forEach(type -> types.add(new DataType(type)));
        return List.copyOf(types);
    }

    private static Map<String, FormFormat> forms(JsonNode json) {
        var forms = new HashMap<String, FormFormat>();
        json.fields().forEachRemaining(form -> forms.put(form.getKey(), format(form.getValue())));
        return Map.copyOf(forms);
    }

    private static FormFormat format(JsonNode json) {
        if (json.path("anyContent").asBoolean()) {
            return new PlainForm(json.path("root").textValue());
        }
        return new ModelledForm(JSON.convertValue(json, FormModel.class));
    }

    private static <T> List<T> list(JsonNode json, Class<T> type) {
        var list = new ArrayList<T>();
        json.forEach(item -> list.add(JSON.convertValue(item, type)));
        return List.copyOf(list);
    }

    private static JsonNode json(String name) {
        try (var in = open(name)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + FOLDER + name);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream open(String name) {
        return Apps.class.getResourceAsStream(FOLDER + name);
    }
}

package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.DataElement.FileScan;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Task;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads instances out of answers of the app and of storage (contract 2.1, 7.5). */
@Singleton
public class InstanceAnswer {

    private static final Pattern INSTANCE_ID = Pattern.compile("\\d{1,20}/[0-9a-fA-F-]{36}");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern CONTINUATION =
            Pattern.compile("[?&]continuationToken=((?:[A-Za-z0-9._~!$'()*+,;:@/?=-]|%[0-9A-Fa-f]{2})+)(?=&|$)");

    private final AltinnAddresses addresses;

    InstanceAnswer(AltinnAddresses addresses) {
        this.addresses = addresses;
    }

    /** The instance in an answer; empty where it is none that can be used in an address. */
    public Optional<Instance> instance(AppProfile profile, AltinnAnswer answer) {
        return instance(profile, answer.json());
    }

    /**
     * Whether an answer is a page of the query that tells all it has to tell. Of any other, a gateway's for instance, it
     * must not be concluded that there is no instance: a second one would be made.
     */
    public boolean isPage(AltinnAnswer answer, SubmissionId id) {
        var json = answer.json();
        boolean goesOn = !json.path("next").asText("").isBlank();
        return json.path("instances").isArray()
                && (!goesOn || continuation(answer).isPresent())
                && StreamSupport.stream(json.path("instances").spliterator(), false)
                        .filter(node -> isOurs(node, id))
                        .allMatch(node ->
                                INSTANCE_ID.matcher(node.path("id").asText("")).matches());
    }

    /** The instances of a page that carry our id (contract 7.6) and live. */
    public List<Instance> ours(AppProfile profile, AltinnAnswer page, SubmissionId id) {
        var found = new ArrayList<Instance>();
        for (var node : page.json().path("instances")) {
            if (isOurs(node, id) && isAlive(node)) {
                instance(profile, node).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The living instances of a page that carry nobody's id: such as a simplified instantiation makes (contract 2.2). */
    public List<Instance> unmarked(AppProfile profile, AltinnAnswer page) {
        var found = new ArrayList<Instance>();
        for (var node : page.json().path("instances")) {
            if (reference(node).isBlank() && isAlive(node)) {
                instance(profile, node).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether an answer shows an instance of somebody else than this owner; a party id cannot be compared. */
    public static boolean isOfAnother(InstanceOwner owner, AltinnAnswer answer) {
        var shown = answer.json().path("instanceOwner");
        var number =
                switch (owner.kind()) {
                    case ORGANISATION -> text(shown, "organisationNumber");
                    case PERSON -> text(shown, "personNumber");
                    case PARTY -> null;
                };
        return number != null && !number.equals(owner.number());
    }

    /** Altinn's token for the next page; the link itself is not followed. Pages may be empty and yet have a next. */
    public Optional<String> continuation(AltinnAnswer page) {
        var next = page.json().path("next").asText("");
        var token = CONTINUATION.matcher(next);
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }

    /** Where the process stands, from an answer of the process API or from an instance. */
    public static Task task(JsonNode process) {
        var current = process.path("currentTask");
        return new Task(
                text(current, "elementId"),
                text(current, "altinnTaskType"),
                current.path("flow").asInt(0),
                text(process, "ended"));
    }

    /**
     * Whether somebody has deleted the instance of an answer, if only into the bin, before it was handed in: Altinn would
     * still let it be moved on (Recorded: find-and-delete).
     */
    public static boolean isDeletedDraft(AltinnAnswer answer) {
        var node = answer.json();
        return !isAlive(node) && !task(node.path("process")).hasEnded();
    }

    /** At which event the process of an instance ended; null while it runs. */
    public static @Nullable String endEvent(AltinnAnswer answer) {
        return text(answer.json().path("process"), "endEvent");
    }

    private Optional<Instance> instance(AppProfile profile, JsonNode node) {
        var id = node.path("id").asText("");
        if (!INSTANCE_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        var link = addresses.instance(profile.app(), id).toString();
        return Optional.of(new Instance(id, link, elements(node.path("data")), task(node.path("process"))));
    }

    private static List<DataElement> elements(JsonNode data) {
        var elements = new ArrayList<DataElement>();
        for (var node : data) {
            // The id becomes part of an address.
            if (!GUID.matcher(node.path("id").asText("")).matches()) {
                continue;
            }
            elements.add(new DataElement(
                    node.path("id").asText(),
                    node.path("dataType").asText(),
                    text(node, "filename"),
                    text(node, "contentType"),
                    node.path("size").asLong(0),
                    FileScan.of(text(node, "fileScanResult"))));
        }
        return elements;
    }

    private static boolean isOurs(JsonNode node, SubmissionId id) {
        return id.value().equals(reference(node));
    }

    private static String reference(JsonNode node) {
        return node.path("dataValues").path(InstanceTemplate.REFERENCE).asText("");
    }

    private static boolean isAlive(JsonNode node) {
        var status = node.path("status");
        return !status.path("isHardDeleted").asBoolean(false)
                && !status.path("isSoftDeleted").asBoolean(false);
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() ? value.textValue() : null;
    }
}

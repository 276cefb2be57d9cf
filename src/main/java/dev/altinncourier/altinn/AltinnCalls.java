package dev.altinncourier.altinn;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.Task;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Builds the calls to Altinn for a submission and its profile. */
@Singleton
public class AltinnCalls {

    /**
     * An instance can be older by Altinn's clock than our intent to make it: by seconds when clocks differ, by hours when ours
     * was wrong and was set. An instance that is not found is made a second time, so this is generous.
     */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofDays(1);

    private final AltinnAddresses addresses;

    AltinnCalls(AltinnAddresses addresses) {
        this.addresses = addresses;
    }

    /** Fills the form that Altinn made with the instance, or replaces a part that was corrected. */
    public AltinnCall putData(AppProfile profile, Submission submission, Part part, DataElement element) {
        var uri = addresses.dataElement(profile.app(), submission.madeInstance(), element.id());
        var call = AltinnCall.of(Kind.PUT_DATA, uri, PartMark.of(part)).with(PartBodies.file(submission, part));
        var rule = profile.file(part.role());
        return rule.form() ? call : call.with("Content-Disposition", Disposition.ofCall(rule, part));
    }

    /** Adds a data element. */
    public AltinnCall postData(AppProfile profile, Submission submission, Part part) {
        var rule = profile.file(part.role());
        var uri = addresses.data(profile.app(), submission.madeInstance(), rule.dataType());
        return AltinnCall.of(Kind.POST_DATA, uri, PartMark.of(part))
                .with("Content-Disposition", Disposition.ofCall(rule, part))
                .with(PartBodies.file(submission, part));
    }

    /** Reads the instance with its data elements. */
    public AltinnCall readInstance(AppProfile profile, Submission submission) {
        var instance = submission.madeInstance();
        return AltinnCall.of(Kind.READ_INSTANCE, addresses.instance(profile.app(), instance.id()), instance.id());
    }

    /** Reads where the process stands. */
    public AltinnCall readProcess(AppProfile profile, Submission submission) {
        var instance = submission.madeInstance();
        return AltinnCall.of(Kind.READ_PROCESS, addresses.process(profile.app(), instance), instance.id());
    }

    /** Completes the task that was just read, with the action that the profile names for it. */
    public AltinnCall next(AppProfile profile, Submission submission, Task task, TaskRule rule) {
        var body = "{\"action\":\"" + rule.action() + "\"}";
        return AltinnCall.of(Kind.NEXT, addresses.next(profile.app(), submission.madeInstance()), TaskMark.of(task))
                .with(PartBodies.json(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads the bytes of a data element, whatever they are. */
    public AltinnCall readData(AppProfile profile, Submission submission, DataElement element) {
        var uri = addresses.dataElement(profile.app(), submission.madeInstance(), element.id());
        return AltinnCall.of(Kind.READ_DATA, uri, element.dataType()).with("Accept", "*/*");
    }

    /** Reads a form in the format of the part that was sent: the model that Altinn made of it (contract 4.1). */
    public AltinnCall readForm(AppProfile profile, Submission submission, DataElement element, Part part) {
        return readData(profile, submission, element)
                .with("Accept", part.sentAsJson() ? "application/json" : "application/xml");
    }

    /** Asks what is wrong with the current task (contract 5.1): apps on v7 do not say so when they refuse to leave it. */
    public AltinnCall validate(AppProfile profile, Submission submission) {
        var instance = submission.madeInstance();
        return AltinnCall.of(Kind.READ_VALIDATION, addresses.validation(profile.app(), instance), instance.id());
    }

    /** Reads the app's texts, in which the words of a validation issue stand. */
    public AltinnCall readTexts(AppProfile profile) {
        return AltinnCall.of(Kind.READ_TEXTS, addresses.texts(profile.app()), profile.id());
    }

    /** Reads what the app takes. */
    public AltinnCall readMetadata(AppProfile profile) {
        return AltinnCall.of(Kind.READ_METADATA, addresses.metadata(profile.app()), profile.id());
    }

    /** Reads the schema of a form as the app publishes it. Asked for JSON, an app would put it into a JSON string. */
    public AltinnCall readSchema(AppProfile profile, String dataType, boolean json) {
        var uri = addresses.schema(profile.app(), dataType, json);
        return AltinnCall.of(Kind.READ_SCHEMA, uri, dataType).with("Accept", "*/*");
    }

    /** Lists the owner's instances of the app that were made since the intent; the first page. */
    public AltinnCall findInstances(AppProfile profile, Submission submission, Instant intended) {
        var since = intended.minus(CLOCK_DIFFERENCE);
        var owner = submission.content().owner();
        var parameters = "&created=gte:" + since + "&status.isSoftDeleted=false"
                + (owner.kind() == InstanceOwner.Kind.PARTY ? "&instanceOwner.partyId=" + owner.number() : "");
        return withOwner(
                AltinnCall.of(Kind.FIND_INSTANCES, addresses.query(profile.app(), parameters), profile.id()), owner);
    }

    /** The page after: Altinn's own token for it, on our own address. */
    public AltinnCall findMoreInstances(AltinnCall page, String continuation, InstanceOwner owner) {
        var first = page.uri().toString().replaceAll("&continuationToken=[^&]*", "");
        var uri = URI.create(first + "&continuationToken=" + continuation);
        return withOwner(AltinnCall.of(Kind.FIND_INSTANCES, uri, page.about()), owner);
    }

    /** Removes an instance that should not be. */
    public AltinnCall deleteInstance(AppProfile profile, String instanceId) {
        var uri = URI.create(addresses.instance(profile.app(), instanceId) + "?hard=true");
        return AltinnCall.of(Kind.DELETE_INSTANCE, uri, instanceId);
    }

    /** Reads the instance of a submission, which may be gone. */
    public AltinnCall readDraft(AppProfile profile, Submission submission) {
        var id = submission.madeInstance().id();
        return AltinnCall.of(Kind.READ_DRAFT, addresses.instance(profile.app(), id), id);
    }

    /** Deletes the draft of a submission for good (contract 7.3). */
    public AltinnCall discard(AppProfile profile, Submission submission) {
        var id = submission.madeInstance().id();
        var uri = URI.create(addresses.instance(profile.app(), id) + "?hard=true");
        return AltinnCall.of(Kind.DISCARD, uri, id);
    }

    /** Deletes the element of a part that the sender has taken out (contract 4.7). */
    public AltinnCall deleteData(AppProfile profile, Submission submission, DataElement element, RemovedPart part) {
        var uri = addresses.dataElement(profile.app(), submission.madeInstance(), element.id());
        return AltinnCall.of(Kind.DELETE_DATA, uri, part.text());
    }

    /** The owner stands in a header, so that no number gets into an address (contract 7.5). */
    private static AltinnCall withOwner(AltinnCall call, InstanceOwner owner) {
        return switch (owner.kind()) {
            case ORGANISATION -> call.with("X-Ai-InstanceOwnerIdentifier", "organisation:" + owner.number());
            case PERSON -> call.with("X-Ai-InstanceOwnerIdentifier", "person:" + owner.number());
            case PARTY -> call;
        };
    }
}

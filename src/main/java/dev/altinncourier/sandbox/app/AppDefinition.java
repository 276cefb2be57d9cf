package dev.altinncourier.sandbox.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.form.FormFormat;
import dev.altinncourier.sandbox.library.LibraryVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** An app that the sandbox plays. */
public record AppDefinition(
        String id,
        Setup setup,
        ObjectNode metadata,
        List<DataType> dataTypes,
        List<ProcessTask> tasks,
        List<PolicyRule> policy,
        Map<String, FormFormat> forms) {

    /**
     * How the app is built and played: what is deployed, whether every valid number is an owner that it knows and that
     * everybody may act for, the authority that answers in its feedback task, its own code, and where its schemas lie.
     */
    public record Setup(
            Deployment deployment, boolean openOwners, Optional<String> authority, AppCode code, String resources) {}

    /** The version of Altinn's app library that the app is built on. */
    public LibraryVersion library() {
        return setup.deployment().library();
    }

    /** Builds the app on another version; its instances live on. */
    public void library(LibraryVersion version) {
        setup.deployment().library(version);
    }

    /** The application metadata as this version of the library shows them. */
    public ObjectNode shownMetadata() {
        return library().metadata().metadata(metadata.deepCopy(), library().nuget());
    }

    /** The app's own code. */
    public AppCode code() {
        return setup.code();
    }

    /** Whether persons, or else organisations, may own instances; where none of the kinds is named, all may. */
    public boolean allows(boolean person) {
        var allowed = metadata.path("partyTypesAllowed");
        boolean anybody = true;
        for (var kind : allowed) {
            anybody &= !kind.asBoolean();
        }
        return anybody || allowed.path(person ? "person" : "organisation").asBoolean();
    }

    /** The service owner's short name. */
    public String org() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The app's name without the service owner. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** The data type of that id; its case counts. */
    public Optional<DataType> dataType(String type) {
        return dataTypes.stream().filter(known -> known.id().equals(type)).findFirst();
    }

    /** How the forms of a data type are read and stored. */
    public FormFormat form(String type) {
        var format = forms.get(type);
        if (format == null) {
            throw new IllegalStateException(id + " has no form model for " + type);
        }
        return format;
    }

    /** The task of that id. */
    public Optional<ProcessTask> task(String task) {
        return tasks.stream().filter(known -> known.id().equals(task)).findFirst();
    }

    /** The task that rejecting that one leads back to: the one before, or the same when it is the first. */
    public ProcessTask before(ProcessTask task) {
        return tasks.get(Math.max(0, tasks.indexOf(task) - 1));
    }

    /** The task after that one, if the process does not end there; what is wanted decides about tasks that depend. */
    public Optional<ProcessTask> after(ProcessTask task, Predicate<String> wanted) {
        return tasks.stream()
                .skip(tasks.indexOf(task) + 1L)
                .filter(next -> next.when().isEmpty() || wanted.test(next.when()))
                .findFirst();
    }
}

package dev.altinncourier.live;

import dev.altinncourier.altinn.AppMetadata;
import dev.altinncourier.altinn.AppMetadata.DataType;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.yaml.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** Compares {@code files} and {@code feedback} of a profile with the data types of its app (contract 3.3, 4.4, 8). */
final class FilesComparison {

    private static final long MEBIBYTE = 1L << 20;

    /** What Altinn's own library makes. */
    private static final String GENERATED_PDF = "ref-data-as-pdf";

    private final AppProfile profile;
    private final AppMetadata app;
    private final Differences differences;

    FilesComparison(AppProfile profile, AppMetadata app, Differences differences) {
        this.profile = profile;
        this.app = app;
        this.differences = differences;
    }

    /**
     * Compares.
     *
     * @param firstTask the one that courier sends files in; empty when it is not known
     */
    void compare(String firstTask) {
        for (var rule : profile.files()) {
            app.dataType(rule.dataType()).ifPresentOrElse(type -> compare(rule, type, firstTask), () -> unknown(rule));
        }
        new LinkedHashSet<>(profile.files().stream().map(FileRule::dataType).toList())
                .forEach(id -> app.dataType(id).ifPresent(this::compareCounts));
        app.dataTypes().stream()
                .filter(type -> isExpected(type, firstTask))
                .forEach(type -> differences.add(
                        "the app wants '" + type.id() + "', which no entry of 'files' sends",
                        "add an entry with 'dataType: " + type.id() + "'"));
        compareFeedback();
    }

    private void unknown(FileRule rule) {
        differences.add(
                "'" + rule.role() + "': the app has no data type '" + rule.dataType() + "'",
                new NearestName(ids()).advice(rule.dataType()));
    }

    private void compare(FileRule rule, DataType type, String firstTask) {
        if (rule.count().max() == 0) {
            return;
        }
        var kind = type.form() ? "form" : "attachment";
        if (rule.form() != type.form()) {
            differences.add(
                    "'" + rule.role() + "': '" + type.id() + "' is " + (type.form() ? "a form" : "no form")
                            + " of the app",
                    "write 'kind: " + kind + "'");
        }
        compareContentTypes(rule, type);
        compareSize(rule, type);
        var task = type.taskId();
        if (task != null && !firstTask.isEmpty() && !task.equals(firstTask)) {
            differences.add(
                    "'" + rule.role() + "': '" + type.id() + "' belongs to the task " + task
                            + ", but files are sent in " + firstTask,
                    "leave the file to whoever completes " + task);
        }
    }

    /** A form that is sent alone is taken as XML or JSON, whatever the list says (contract 4.2). */
    private void compareContentTypes(FileRule rule, DataType type) {
        var allowed = type.limits().contentTypes();
        if (allowed.isEmpty() || isSentAlone(rule)) {
            return;
        }
        rule.contentTypes().stream()
                .filter(sent -> !allowed.contains(sent))
                .forEach(sent -> differences.add(
                        "'" + rule.role() + "': '" + type.id() + "' does not take " + sent,
                        "write " + String.join(" or ", allowed)));
    }

    private boolean isSentAlone(FileRule rule) {
        return rule.form() && profile.mode() != InstantiationMode.MULTIPART;
    }

    /** Where the profile names no size, the sender is told the app's. */
    private void compareSize(FileRule rule, DataType type) {
        boolean named = rule.count().maxBytes() != FileRule.Count.LARGEST_REQUEST;
        var most = type.limits().maxMebibytes();
        if (most == null || isSentAlone(rule)) {
            return;
        }
        if (most == 0) {
            differences.add(
                    "'" + rule.role() + "': '" + type.id() + "' has maxSize 0 and takes no file",
                    "ask the service owner, or drop the entry");
        } else if (named && rule.count().maxBytes() > most * MEBIBYTE) {
            differences.add(
                    "'" + rule.role() + "': 'maxBytes' is more than the " + most + " MiB that '" + type.id()
                            + "' takes",
                    "write 'maxBytes: " + most + "MiB'");
        }
    }

    /** Several entries can be of one data type. */
    private void compareCounts(DataType type) {
        int most = sum(type, rule -> rule.count().max());
        int least = sum(type, rule -> rule.count().min());
        var limits = type.limits();
        if (limits.maxCount() > 0 && most > limits.maxCount()) {
            differences.add(
                    "'max' of '" + type.id() + "' is " + most + ", the app takes " + limits.maxCount(),
                    "write 'max: " + limits.maxCount() + "'");
        }
        if (least < limits.minCount() && !type.autoCreated() && !isGenerated(type)) {
            differences.add(
                    "'min' of '" + type.id() + "' is " + least + ", the app wants " + limits.minCount(),
                    "write 'min: " + limits.minCount() + "'");
        }
    }

    private boolean isGenerated(DataType type) {
        return rules(type).stream().anyMatch(rule -> rule.care().generator() != null);
    }

    private int sum(DataType type, ToIntFunction<FileRule> number) {
        return rules(type).stream().mapToInt(number).sum();
    }

    private List<FileRule> rules(DataType type) {
        return profile.files().stream()
                .filter(rule -> rule.dataType().equals(type.id()))
                .toList();
    }

    /**
     * A data type that the first task cannot be left without, or a form that would stay empty: one that Altinn makes is
     * also filled by what the instance is made with (real flows 2.2).
     */
    private boolean isExpected(DataType type, String firstTask) {
        var instantiation = profile.instantiation();
        boolean filled = !instantiation.dataValues().isEmpty()
                || !instantiation.prefill().isEmpty();
        boolean wanted = type.autoCreated() ? !filled : type.limits().minCount() > 0;
        boolean now = firstTask.equals(type.taskId());
        return now && wanted && rules(type).isEmpty() && !type.id().equals(GENERATED_PDF);
    }

    private void compareFeedback() {
        var feedback = profile.process().feedback();
        if (feedback == null) {
            return;
        }
        var named = new LinkedHashSet<>(feedback.dataTypes());
        named.addAll(feedback.fetch());
        named.stream()
                .filter(id -> app.dataType(id).isEmpty())
                .forEach(id -> differences.add(
                        "'feedback': the app has no data type '" + id + "'", new NearestName(ids()).advice(id)));
    }

    private List<String> ids() {
        var ids = new ArrayList<>(app.dataTypes().stream().map(DataType::id).toList());
        ids.remove(GENERATED_PDF);
        return ids;
    }
}

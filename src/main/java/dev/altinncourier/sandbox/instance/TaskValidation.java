package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.app.ProcessTask;
import dev.altinncourier.sandbox.http.Answer;
import org.jspecify.annotations.Nullable;

/** Validates what the current task has: counts, file scans and the fields of forms (contract section 5.3). */
final class TaskValidation {

    private static final String TASK = "Altinn.App.Core.Features.Validation.Default.DefaultTaskValidator-*";
    private static final String ELEMENT = "Altinn.App.Core.Features.Validation.Default.DefaultDataElementValidator-*";

    private static final String KEPT = "PreutfyltValidator-*";
    private static final String SIGNING = "Altinn.App.Core.Features.Validation.Default.SigningTaskValidator-*";

    private final Instance instance;
    private final ArrayNode issues = Answer.JSON.createArrayNode();

    private TaskValidation(Instance instance) {
        this.instance = instance;
    }

    /** All issues; the caller holds the instance's monitor. */
    static ArrayNode issues(Instance instance) {
        var validation = new TaskValidation(instance);
        var task = instance.process.taskId();
        instance.app.dataTypes().stream().filter(type -> type.belongsTo(task)).forEach(validation::count);
        instance.elements.stream()
                .filter(element -> element.type.belongsTo(task))
                .forEach(validation::element);
        validation.signature();
        var api = instance.app.library().process();
        validation.issues.forEach(issue -> api.issue((ObjectNode) issue, instance.id()));
        return validation.issues;
    }

    private void signature() {
        boolean wanted = instance.process.task().filter(ProcessTask::isSigning).isPresent();
        var kept = instance.app.dataType(ProcessTask.SIGNATURE);
        if (wanted && kept.isPresent() && instance.count(ProcessTask.SIGNATURE) == 0) {
            issue(null, "MissingSignatures", SIGNING);
        }
    }

    /** How many of the issues stop the process. */
    static int errors(ArrayNode issues) {
        int errors = 0;
        for (var issue : issues) {
            errors += issue.path("severity").asInt() == 1 ? 1 : 0;
        }
        return errors;
    }

    private void count(DataType type) {
        long count = instance.count(type.id());
        if (count < type.minCount()) {
            issue(type.id(), "TooFewDataElementsOfType", TASK).put("noIncrementalUpdates", true);
        } else if (type.maxCount() > 0 && count > type.maxCount()) {
            issue(type.id(), "TooManyDataElementsOfType", TASK).put("noIncrementalUpdates", true);
        }
    }

    private void element(DataElement element) {
        var scan = element.fileScan();
        boolean pends = scan.equals("Pending") && element.type.errorOnPendingFileScan();
        if (pends || scan.equals("Infected")) {
            var code = pends ? "DataElementFileScanPending" : "DataElementFileInfected";
            issue(element.type.id(), code, ELEMENT).put("dataElementId", element.id.toString());
        }
        var form = element.form;
        if (form != null) {
            kept(element, form);
            var format = instance.app.form(element.type.id());
            for (var found : instance.app.code().issues(format.asJson(form.text()))) {
                issues.add(found.put("dataElementId", element.id.toString()));
            }
            for (var broken : instance.app.form(element.type.id()).issues(form.text())) {
                issue(broken.field(), broken.message(), "DataAnnotations").put("dataElementId", element.id.toString());
            }
        }
    }

    /** The app wants its own fields back as it made them (as BRG's register of beneficial owners does). */
    private void kept(DataElement element, StoredForm form) {
        var made = StartingValues.of(instance, element.type).fields();
        var sent = instance.app.form(element.type.id()).asJson(form.text());
        for (var path : instance.app.code().kept(element.type.id())) {
            var value = sent.at("/" + path.replace('.', '/')).asText("");
            if (!value.equals(made.getOrDefault(path, ""))) {
                issue(path, "Feltet " + path + " skal være som i den preutfylte meldingen.", KEPT)
                        .put("dataElementId", element.id.toString());
            }
        }
    }

    private ObjectNode issue(@Nullable String field, String code, String source) {
        return issues.addObject()
                .put("severity", 1)
                .putNull("dataElementId")
                .put("field", field)
                .put("code", code)
                .put("description", code)
                .put("source", source);
    }
}

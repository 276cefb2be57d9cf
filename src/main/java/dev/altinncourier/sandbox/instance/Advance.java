package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.ProcessTask;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Content;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Ends the current task of an instance and begins the next (contract sections 6.2 and 6.5). */
final class Advance {

    private static final byte[] PDF =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Size 4/Root 1 0 R>>
            %%EOF
            """
                    .getBytes(StandardCharsets.US_ASCII);

    private final Switches switches;
    private final Authority authority;

    Advance(Switches switches, Authority authority) {
        this.switches = switches;
        this.authority = authority;
    }

    /** A PDF of one empty page. */
    static byte[] emptyPage() {
        return PDF.clone();
    }

    /** Validates, ends the task and begins the next. The caller holds the instance's lock, not its monitor. */
    void next(Instance instance, ProcessTask task, Caller caller, String action) {
        validate(instance);
        lock(instance, task, true);
        if (makesPdf(instance, task)) {
            makePdf(instance, task, caller);
        }
        synchronized (instance) {
            instance.move(instance.process.moved(instance.app.after(task)), caller, action);
            if (instance.process.current().isPresent()) {
                authority.taskEntered(instance);
            }
        }
    }

    private static void validate(Instance instance) {
        synchronized (instance) {
            var issues = TaskValidation.issues(instance);
            int errors = TaskValidation.errors(issues);
            if (errors > 0) {
                var detail = errors + " validation errors found for task " + instance.process.taskId();
                var problem = Problem.body(409, "Validation failed for task", detail);
                problem.set("validationIssues", issues);
                throw new Refused(Answer.problem(409, problem));
            }
        }
    }

    private static void lock(Instance instance, ProcessTask task, boolean locked) {
        synchronized (instance) {
            instance.elements.stream()
                    .filter(element -> element.type.belongsTo(task.id()))
                    .forEach(element -> element.locked = locked);
        }
    }

    private static boolean makesPdf(Instance instance, ProcessTask task) {
        synchronized (instance) {
            return instance.elements.stream()
                    .anyMatch(element -> element.type.belongsTo(task.id()) && element.type.enablePdfCreation());
        }
    }

    /** Without the PDF service the data are unlocked again and the task is not left. */
    private void makePdf(Instance instance, ProcessTask task, Caller caller) {
        pause(switches.pdfDelay());
        if (switches.pdfDown()) {
            lock(instance, task, false);
            throw new Refused(Problem.of(500, "Process next failed.", "Connection refused (pdf:5300)"));
        }
        var type = instance.app.dataType("ref-data-as-pdf");
        type.ifPresent(pdf -> {
            var element = DataElement.attachment(
                    pdf, instance.app.name() + ".pdf", "application/pdf", Content.of(emptyPage()), Gate.author(caller));
            element.generatedFrom = Optional.of(task.id());
            instance.add(element);
        });
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.ProcessTask;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Content;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Callers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Ends the current task of an instance and begins the next, or goes back (contract sections 6.2 and 6.5). */
public final class Advance {

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
    private final Callers callers;

    /** Moves that this authority is told of. */
    public Advance(Switches switches, Authority authority, Callers callers) {
        this.switches = switches;
        this.authority = authority;
        this.callers = callers;
    }

    /** A PDF of one empty page. */
    static byte[] emptyPage() {
        return PDF.clone();
    }

    /** Refuses to leave a task that has errors, a signature that is asked for now counts as given. */
    static void validate(Instance instance) {
        synchronized (instance) {
            var issues = TaskValidation.issues(instance);
            int errors = TaskValidation.errors(issues);
            remember(instance, errors);
            if (errors > 0) {
                throw new Refused(instance.app.library().process().invalid(instance.process.taskId(), errors, issues));
            }
            boolean fillingIn = instance.process
                    .task()
                    .filter(task -> task.type().equals("data"))
                    .isPresent();
            if (fillingIn && instance.app.code().comparesMva()) {
                MvaChecks.refusal(instance).ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
            }
        }
    }

    /** Old apps write down when the task was validated, and whether it can be left; the caller holds the monitor. */
    static void remember(Instance instance, int errors) {
        if (instance.app.library().process().showsValidation()) {
            instance.validated = Answer.JSON
                    .createObjectNode()
                    .put("timestamp", Instant.now().toString())
                    .put("canCompleteTask", errors == 0);
        }
    }

    /** Signs, where that is what is asked for and the app keeps signatures. */
    static void sign(Instance instance, ProcessState read, Caller caller, Optional<String> action) {
        boolean signs = action.filter("sign"::equals).isPresent()
                && read.task().filter(ProcessTask::isSigning).isPresent();
        instance.app.dataType(ProcessTask.SIGNATURE).filter(type -> signs).ifPresent(type -> {
            var json = "{\"signee\":\"" + caller.id() + "\"}";
            var content = Content.of(json.getBytes(StandardCharsets.UTF_8));
            instance.add(DataElement.attachment(type, null, "application/json", content, Gate.author(caller)));
        });
    }

    /** Whether that action goes back instead of on. */
    static boolean rejects(ProcessState read, Optional<String> action) {
        return action.filter("reject"::equals).isPresent()
                && read.task().filter(task -> task.actions().contains("reject")).isPresent();
    }

    /** Leaves the task that was read, unless another call has done so meanwhile. The caller holds the instance's lock if there is one, not its monitor. */
    void move(Instance instance, ProcessState read, Caller caller, Optional<String> action) {
        var task = read.task().orElseThrow();
        if (rejects(read, action)) {
            back(instance, read, task, caller);
            return;
        }
        lock(instance, task, true);
        if (makesPdf(instance, task)) {
            makePdf(instance, task, caller);
        }
        enter(instance, read, caller, action);
    }

    private void enter(Instance instance, ProcessState read, Caller caller, Optional<String> action) {
        var task = read.task().orElseThrow();
        synchronized (instance) {
            if (!instance.taskId().equals(read.taskId())) {
                return;
            }
            instance.move(read.moved(instance.next(task)), caller, action.orElse("none"));
            writeLog(instance, task, caller);
            if (instance.app.library().process().hasEngine()) {
                engineMoved(instance, task);
            }
            if (instance.process.current().isPresent()) {
                authority.taskEntered(instance);
            }
        }
    }

    /** Some apps write down who left a task, in an element of its own (real flows, section 1.4). */
    private static void writeLog(Instance instance, ProcessTask left, Caller caller) {
        instance.app.code().log(left.id()).flatMap(instance.app::dataType).ifPresent(type -> {
            var json = "{\"avsluttetAv\":\"" + caller.id() + "\"}";
            var content = Content.of(json.getBytes(StandardCharsets.UTF_8));
            instance.add(DataElement.attachment(
                    type, type.id() + ".json", "application/json", content, Gate.author(caller)));
        });
    }

    /** The engine works as the service owner; what it has locked it has changed. */
    private void engineMoved(Instance instance, ProcessTask left) {
        instance.lastChangedBy = callers.serviceOwnerOf(instance.app.org()).id();
        if (instance.elements.stream().anyMatch(element -> element.type.belongsTo(left.id()))) {
            instance.unread();
        }
    }

    /** The task that is entered again is open again, and what was generated at its end is gone. */
    private static void back(Instance instance, ProcessState read, ProcessTask task, Caller caller) {
        synchronized (instance) {
            var previous = instance.app.before(task);
            instance.elements.removeIf(element ->
                    element.generatedFrom.filter(previous.id()::equals).isPresent());
            lock(instance, previous, false);
            instance.move(read.abandoned(previous), caller, "reject");
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
        switches.awaitPdf();
        if (switches.pdfDown()) {
            lock(instance, task, false);
            throw new Refused(instance.app.library().process().failed("Connection refused (pdf:5300)"));
        }
        var type = instance.app.dataType("ref-data-as-pdf");
        type.ifPresent(pdf -> {
            var element = DataElement.attachment(
                    pdf, instance.app.name() + ".pdf", "application/pdf", Content.of(emptyPage()), Gate.author(caller));
            element.generatedFrom = Optional.of(task.id());
            instance.add(element);
        });
    }
}

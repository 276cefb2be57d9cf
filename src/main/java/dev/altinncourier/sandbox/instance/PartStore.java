package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.form.PlainForm;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Content;
import dev.altinncourier.sandbox.http.Part;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.identity.Callers;
import dev.altinncourier.sandbox.library.InstancesApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the first data elements of an instance: of the parts sent, and of the types that the app creates itself. */
public final class PartStore {

    private final Instances instances;
    private final Scanner scanner;
    private final Callers callers;

    /** A store whose files are scanned. */
    public PartStore(Instances instances, Scanner scanner, Callers callers) {
        this.callers = callers;
        this.instances = instances;
        this.scanner = scanner;
    }

    /** The order of the elements is not that of the parts: real apps upload them side by side. */
    void store(Call call, Instance instance, Caller caller, List<Part> parts) {
        var elements = new ArrayList<DataElement>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var name = part.name().orElse("");
            if (!name.equals("notification")) {
                elements.add(element(instance, caller, part, type(instance, name, i)));
            }
        }
        Collections.shuffle(elements);
        for (int i = 0; i < elements.size(); i++) {
            call.reached(i);
            instance.add(elements.get(i));
        }
        call.reached(elements.size());
    }

    private static DataType type(Instance instance, String name, int number) {
        return instance.app
                .dataType(name)
                .orElseThrow(
                        () -> new Refused(instance.app.library().instances().unknownPart(name, number)));
    }

    private DataElement element(Instance instance, Caller caller, Part part, DataType type) {
        var api = instance.app.library().instances();
        var party = String.valueOf(instance.owner.id());
        try {
            ElementRules.checkAccess(instance, type, caller, true);
            if (type.isForm()) {
                var form = ElementRules.form(instance, type, Optional.of(part.contentType()), bytes(part.content()));
                return DataElement.form(type, form.form(), part.content(), part.contentType(), Gate.author(caller));
            }
        } catch (Refused refused) {
            throw new Refused(api.partRefused(refused.answer(), instance.id(), party));
        }
        boolean allowed = type.allowedContentTypes().isEmpty()
                || type.allowedContentTypes().contains(part.contentType());
        if (api.comparesWholeContentType() && (type.maxBytes() == 0 || !allowed)) {
            throw new Refused(InstancesApi.notStored(instance.id(), party));
        }
        return attachment(type, part.filename().orElse(null), part.contentType(), part.content(), caller);
    }

    /** An attachment, scanned if its type wants that. */
    DataElement attachment(
            DataType type, @Nullable String filename, String contentType, Content content, Caller caller) {
        var element = DataElement.attachment(type, filename, contentType, instances.keep(content), Gate.author(caller));
        element.scan = scanner.begin(element);
        return element;
    }

    /** Overwrites an attachment, which is scanned anew; the caller holds the instance's monitor. */
    void overwrite(DataElement element, Content content, DataElement.Author author) {
        element.overwrite(instances.keep(content), author);
        element.scan = scanner.begin(element);
    }

    private static byte[] bytes(Content content) {
        var bytes = content.bytes();
        return bytes == null ? new byte[0] : bytes;
    }

    private DataElement.Author maker(Instance instance, Caller caller) {
        return instance.app.library().instances().serviceOwnerMakesForms()
                ? Gate.author(callers.serviceOwnerOf(instance.app.org()))
                : Gate.author(caller);
    }

    /** A form as the app makes it itself, filled with what its own code knows and the caller wants. */
    static StoredForm empty(Instance instance, DataType type, Map<String, String> prefill) {
        var fields = StartingValues.of(instance, type).after(prefill);
        return StoredForm.of(instance.app, type, instance.app.form(type.id()).prefilled(fields));
    }

    /** Creates the forms of the first task that were not sent. */
    void createMissing(Instance instance, Caller caller, Map<String, String> prefill) {
        var maker = maker(instance, caller);
        for (var type : instance.app.dataTypes()) {
            if (type.autoCreate() && type.belongsTo(instance.taskId()) && instance.count(type.id()) == 0) {
                var form = empty(instance, type, prefill);
                var stored = Content.of(PlainForm.stored(form.text()));
                instance.add(DataElement.form(type, form, stored, "", maker));
                instance.readStatus = maker.endUser() ? instance.readStatus : 2;
            }
        }
        instance.lastChangedBy = maker.id();
    }
}

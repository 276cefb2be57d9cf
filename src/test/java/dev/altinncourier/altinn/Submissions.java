package dev.altinncourier.altinn;

import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Submissions of the app that the recordings were made with. */
final class Submissions {

    static final SubmissionId ID = new SubmissionId("01KARQ3W5C8D9E0F1G2H3J4K5M");
    static final String PERSON = "01039012345";
    static final String ORGANISATION = "897069650";
    static final String INSTANCE_ID = "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6";
    static final Task DATA_TASK = new Task("Task_1", "data", 2, null);

    static final String FORM_TEXT = "<Skjema><navn>Prøve AS</navn></Skjema>";
    static final String PDF_TEXT = "%PDF-1.7 attest";

    static final Part FORM = form("in/skjema.xml");
    static final Part PDF = attachment("in/attest.pdf", 20480);

    private Submissions() {}

    static Part form(String path) {
        return new Part("form", path, name(path), "application/xml", 412, "00");
    }

    static Part attachment(String path, long size) {
        return new Part("attachment", path, name(path), "application/pdf", size, "00");
    }

    static Submission of(Part... parts) {
        return of(InstanceOwner.organisation(ORGANISATION), Path.of("work"), parts);
    }

    static Submission of(InstanceOwner owner, Path folder, Part... parts) {
        var content = new Content(owner, List.of(parts), Map.of(), null, null, false);
        return Submission.received(ID, "lønn", "courier-test", folder, content);
    }

    /** An organisation's form with one attachment, whose files are there to be sent. */
    static Submission written(Path folder) throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("skjema.xml"), FORM_TEXT);
        Files.writeString(in.resolve("attest.pdf"), PDF_TEXT);
        return of(InstanceOwner.organisation(ORGANISATION), folder, FORM, PDF);
    }

    /** With its instance, as just read. */
    static Submission made(Submission submission, DataElement... data) {
        return submission.with(instance(DATA_TASK, data)).at(Step.UPLOAD);
    }

    static Submission standing(@Nullable Task task) {
        return of(FORM).with(instance(task)).at(Step.ADVANCE);
    }

    static Instance instance(@Nullable Task task, DataElement... data) {
        return new Instance(INSTANCE_ID, "https://altinn.example/" + INSTANCE_ID, List.of(data), task);
    }

    static DataElement stored(String dataType) {
        return new DataElement(guid(dataType), dataType, null, "application/xml", 420);
    }

    static DataElement stored(String dataType, String filename, long size) {
        return new DataElement(guid(filename), dataType, filename, "application/pdf", size);
    }

    private static String guid(String seed) {
        return java.util
                .UUID
                .nameUUIDFromBytes(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

package dev.altinncourier.outcome;

import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Task;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Submissions, folders and times as the tests of this package need them. */
final class Submissions {

    static final Instant NOW = Instant.parse("2026-11-23T16:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final SubmissionId ID = new SubmissionId("01KARQ3W5C8D9E0F1G2H3J4K5M");
    static final SubmissionId OTHER_ID = new SubmissionId("01KARQ3W5C8D9E0F1G2H3J4K5N");
    static final String PERSON = "01039012345";
    static final String LINK =
            "https://ttd.apps.tt02.altinn.no/ttd/courier-test/instances/501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6";

    private static final String SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    record Folders(Path base, ZoneId zone, MemorySize minimumFree) implements FoldersConfig {}

    private Submissions() {}

    static FoldersConfig folders(Path base) {
        return new Folders(base, ZoneId.of("Europe/Oslo"), new MemorySize(BigInteger.ZERO));
    }

    static Label label(String key) {
        return new Label(ID, key, "courier-test");
    }

    /** A person's form with one attachment, just picked up. */
    static Submission picked(Path folder) {
        var parts = List.of(
                new Part("form", "in/skjema.xml", "skjema.xml", "application/xml", 412, SHA256),
                new Part("attachment", "in/Årsregnskap.pdf", "Arsregnskap.pdf", "application/pdf", 20480, SHA256));
        var content = new Content(InstanceOwner.person(PERSON), parts, Map.of(), null, null, false);
        return Submission.received(ID, "lønn-" + PERSON, "courier-test", folder, content)
                .at(Step.INSTANTIATE);
    }

    /** The same with its instance, about to be moved on. */
    static Submission stored(Path folder) {
        var data = List.of(
                new DataElement("0f0e0d0c-0000-4000-8000-000000000001", "model1", null, "application/xml", 420),
                new DataElement(
                        "0f0e0d0c-0000-4000-8000-000000000002",
                        "certificate",
                        "Arsregnskap.pdf",
                        "application/pdf",
                        20480));
        var id = LINK.substring(LINK.indexOf("501337"));
        return picked(folder)
                .with(new Instance(id, LINK, data, new Task("Task_1", "data", 2, null)))
                .at(Step.ADVANCE);
    }

    /** The folder of a submission that was just picked up. */
    static Path claimed(OutcomeFolders folders, Label label) throws IOException {
        var work = folders.work(label.id());
        Files.createDirectories(work.resolve("in"));
        Files.writeString(work.resolve("in/skjema.xml"), "<Skjema/>");
        return work;
    }

    /** An id that differs from every other made with another number. */
    static SubmissionId id(int number) {
        return SubmissionId.at(NOW, new java.util.Random(number));
    }
}

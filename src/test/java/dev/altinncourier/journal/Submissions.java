package dev.altinncourier.journal;

import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Submissions as the journal is told of them. */
final class Submissions {

    private Submissions() {}

    static SubmissionId id(int number) {
        return SubmissionId.at(TestClock.START.plusSeconds(number), new Random(number));
    }

    /** With its instance, about to be uploaded. */
    static Submission made(SubmissionId id, Path folder) {
        var parts = List.of(new Part("form", "in/skjema.xml", "skjema.xml", "application/xml", 412, "00"));
        var content =
                new Content(InstanceOwner.organisation("897069650"), parts, Map.of("år", "2026"), "Task_2", null, true);
        var instance = new Instance(
                "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6",
                "https://altinn.example/x",
                List.of(new DataElement("0f0e0d0c-0000-4000-8000-000000000001", "model1", null, null, 420)),
                new Task("Task_1", "data", 2, null));
        return Submission.received(id, "lønn æøå", "courier-test", folder.toAbsolutePath(), content)
                .with(instance)
                .at(Step.UPLOAD);
    }
}

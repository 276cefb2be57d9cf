package dev.altinncourier.route;

import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.HandoffRule;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.profile.Template;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A submission of which two persons must confirm and sign, in a journal whose clock a test sets. */
final class Waiting implements AutoCloseable {

    static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));
    static final Task DATA = new Task("Task_1", "data", 2, null);
    static final Task CONFIRMATION = new Task("Task_2", "confirmation", 3, null);
    static final Task SIGNING = new Task("Task_3", "signing", 4, null);
    static final Task FEEDBACK = new Task("Task_4", "feedback", 5, null);
    static final Task ENDED = new Task(null, null, 0, "2026-11-23T16:30:00Z");

    final TestClock clock = new TestClock();
    final Journals.Node node;
    private final Journals database;
    private final Path base;

    Waiting(Path base) {
        this.base = base;
        this.database = Journals.open(base, clock);
        this.node = database.node("node");
        node.submissions().receive(ID, "regnskap", "brg", base.resolve("work/x"));
        node.submissions().takeUp(ID);
        node.submissions().save(at(Step.ADVANCE, DATA));
        node.calls().intend(ID, "NEXT", "Task_1#2 data");
        node.calls().settle(ID, Result.DONE, 200);
    }

    /** The submission, its process standing there. */
    Submission at(Step step, Task task) {
        var content = new Content(
                InstanceOwner.organisation("897069650"), List.of(), Map.of("år", "2026/æ"), null, null, false);
        var instance = new Instance(
                "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6", "https://altinn.example/x", List.of(), task);
        return Submission.received(ID, "regnskap", "brg", base.resolve("work/x"), content)
                .with(instance)
                .at(step);
    }

    /** Saved as it stands there. */
    Submission save(Step step, Task task) {
        return node.submissions().save(at(step, task));
    }

    static AppProfile profile(@Nullable String link, @Nullable Duration deadline, PollRule poll) {
        return profile(new HandoffRule(link == null ? null : Template.of(link), deadline, List.of()), poll);
    }

    /** Of an app that says at which events its process ends as it should. */
    static AppProfile ending(String... events) {
        return profile(new HandoffRule(null, null, List.of(events)), PollRule.USUAL);
    }

    private static AppProfile profile(HandoffRule handoff, PollRule poll) {
        var steps = List.of(
                new TaskRule("data", "write"),
                new TaskRule("confirmation", "", true),
                new TaskRule("signing", "sign", true));
        var feedback = new FeedbackRule(List.of("kvittering"), List.of("kvittering"), poll, null);
        return new AppProfile(
                "brg",
                new AppName("brg", Map.of(Environment.SANDBOX, "aarsregnskap")),
                new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                new OwnerRule(OwnerRule.Type.EITHER, null, null),
                AppProfile.InstantiationMode.JSON,
                List.of(),
                new ProcessRule(steps, Stop.FEEDBACK, feedback, handoff));
    }

    /** A catalogue of one. */
    record One(AppProfile profile) implements ProfileCatalogue {
        @Override
        public Optional<AppProfile> find(String id) {
            return Optional.of(profile);
        }

        @Override
        public Set<String> ids() {
            return Set.of(profile.id());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.ContentRule;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.VerdictRule;
import dev.altinncourier.profile.PrevalidationRule;
import dev.altinncourier.profile.PrevalidationRule.JobRule;
import dev.altinncourier.profile.PrevalidationRule.Request;
import dev.altinncourier.profile.PrevalidationRule.SizeRange;
import dev.altinncourier.profile.PrevalidationRule.When;
import dev.altinncourier.profile.Template;
import dev.altinncourier.submission.Content;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small file is asked about in one call before there is an instance, a large one by a job after it was uploaded. */
class PrevalidationsTest {

    private static final long LIMIT = 10_000;
    private static final Task DATA = new Task("Task_1", "data", 2, null);
    private static final TokenRule RAW = new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of());

    private final AppProfile profile = profile(TokenRule.Kind.EXTERNAL_ID_PORTEN);

    @ParameterizedTest
    @CsvSource({"1, PREVALIDATE, ADVANCE", "10000, PREVALIDATE, ADVANCE", "10001, INSTANTIATE, AWAIT_VALIDATION"})
    void theSizeOfTheFileDecidesHowTheAuthorityIsAsked(long size, Step first, Step afterReadBack) {
        assertThat(NextStep.afterCheck(profile, submission(size))).isEqualTo(first);
        assertThat(NextStep.afterReadBack(profile, made(size, DATA))).isEqualTo(afterReadBack);
    }

    @Test
    void aCorrectedSubmissionIsAskedAboutAgainAndKeepsItsInstance() {
        assertThat(NextStep.afterCheck(profile, made(1, DATA))).isEqualTo(Step.PREVALIDATE);
        assertThat(NextStep.afterPrevalidation(made(1, DATA))).isEqualTo(Step.UPLOAD);
    }

    /** One that was moved back while it waited for feedback: the authority would say that it has it already. */
    @ParameterizedTest
    @CsvSource({"confirmation,", "feedback,", ",2026-11-29T12:00:00Z"})
    void whatHasLeftTheDataTaskIsNotAskedAbout(@Nullable String type, @Nullable String ended) {
        // Given
        var task = new Task(ended == null ? "Task_2" : null, type, 3, ended);

        // Then
        assertThat(NextStep.afterCheck(profile, made(1, task))).isEqualTo(Step.UPLOAD);
        assertThat(NextStep.afterReadBack(profile, made(LIMIT + 1, task))).isEqualTo(Step.ADVANCE);
    }

    @Test
    void eachFileOfTheRoleIsAskedAbout() {
        // Given
        var two = submission(part("in/a.xml", 1), part("in/b.xml", 2));

        // When
        var all = Prevalidations.of(profile, two, When.BEFORE_INSTANCE);

        // Then
        assertThat(all.pending()).extracting(asked -> asked.part().path()).containsExactly("in/a.xml", "in/b.xml");
        assertThat(all.rest().pending())
                .extracting(Prevalidations.Pending::name)
                .containsExactly("prevalidate-1 in/b.xml");
    }

    /** Its token for Altinn is a person's; the client counts until the authority has said yes. */
    @ParameterizedTest
    @CsvSource({"CHECK, true", "PREVALIDATE, true", "AWAIT_VALIDATION, true", "ADVANCE, false", "AWAIT_FEEDBACK, false"
    })
    void aClientThatIsOutOfOrderHoldsWhatIsStillToBeAsked(Step step, boolean held) {
        assertThat(HoldSubject.all(profile, submission(1).at(step)).contains("client"))
                .isEqualTo(held);
        assertThat(HoldSubject.all(
                        profile(TokenRule.Kind.MASKINPORTEN), submission(1).at(step)))
                .contains("client");
    }

    private static Submission made(long size, Task task) {
        return submission(size).with(new Instance("1/x", "https://altinn.example/1/x", List.of(), task));
    }

    private static Submission submission(long size) {
        return submission(part("in/a.xml", size));
    }

    private static Submission submission(Part... parts) {
        var content = new Content(InstanceOwner.organisation("897069650"), List.of(parts), Map.of(), null, null, false);
        var id = new SubmissionId("01KARQ3W5C8D9E0F1G2H3J4K5M");
        return Submission.received(id, "key", "profile", Path.of("work"), content);
    }

    private static Part part(String path, long size) {
        return new Part("konvolutt", path, path.substring(3), "text/xml", size, "00");
    }

    private static AppProfile profile(TokenRule.Kind kind) {
        var url = Template.of("https://etat.example/x");
        var job = new JobRule(url, url, List.of("FERDIG"), List.of("FEILET"), PollRule.USUAL);
        var rules = List.of(
                rule(When.BEFORE_INSTANCE, new SizeRange(-1, LIMIT), null),
                rule(When.AFTER_UPLOAD, new SizeRange(LIMIT, Long.MAX_VALUE), job));
        var simple = new AppProfile(
                "profile",
                new AppName("skd", Map.of()),
                new TokenRule(kind, List.of()),
                new OwnerRule(OwnerRule.Type.EITHER, null, null),
                InstantiationMode.JSON,
                List.of(),
                new ProcessRule(List.of(), Stop.END, null));
        return new AppProfile(
                simple.id(),
                simple.app(),
                simple.token(),
                simple.owner(),
                simple.instantiation(),
                new ContentRule(List.of(), Map.of(), List.of(), rules),
                simple.process());
    }

    private static PrevalidationRule rule(When when, SizeRange size, @Nullable JobRule job) {
        var request = new Request(Template.of("https://etat.example/x"), "application/xml");
        var verdict = new VerdictRule("//x", List.of("ok"), List.of(), List.of(), null);
        return new PrevalidationRule(when, "konvolutt", size, RAW, request, job, verdict);
    }
}

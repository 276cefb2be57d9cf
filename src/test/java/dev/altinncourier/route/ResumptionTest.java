package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a re-drive makes of files that were taken out and put back. */
class ResumptionTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));
    private static final Part FORM = part("in/skjema.xml", "01");
    private static final Part X = part("in/x.pdf", "02");
    private static final Part A = form("in/a.xml", "04");
    private static final Part B = form("in/b.xml", "05");
    private static final Part B_CHANGED = form("in/b.xml", "06");
    private static final Part X_CHANGED = part("in/x.pdf", "03");

    private Path folder;
    private Journals database;
    private Journals.Node node;
    private Resumption resumption;
    private Submission before;

    @BeforeEach
    void store(@TempDir Path base) throws Exception {
        folder = base.resolve("work/x");
        database = Journals.open(base, new TestClock());
        node = database.node("node");
        node.submissions().receive(ID, "key", "courier-test", folder);
        node.submissions().takeUp(ID);
        node.calls().noteStored(ID, List.of(PartMark.of(FORM), PartMark.of(X)));
        resumption = new Resumption(
                database.removals(), new RepeatedForms(new OneSubmission(new OneProfile()), database.removals()));
        before = read(FORM, X).with(new Instance("501337/x", "https://altinn.example/x", List.of(), null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFileThatIsPutBackIsNeitherDeletedNorSentAgain() throws Exception {
        // Given
        redrive(FORM);
        assertThat(database.removals().open(ID)).containsExactly(RemovedPart.of(X));

        // When
        redrive(FORM, X);

        // Then
        assertThat(database.removals().open(ID)).isEmpty();
        assertThat(node.calls().stored(ID)).containsExactlyInAnyOrder(PartMark.of(FORM), PartMark.of(X));
        assertThat(node.calls().calls(ID)).isEmpty();
    }

    @Test
    void aFileThatIsPutBackChangedReplacesItsElement() throws Exception {
        // Given
        redrive(FORM);

        // When
        redrive(FORM, X_CHANGED);

        // Then
        assertThat(database.removals().open(ID)).isEmpty();
        assertThat(node.calls().stored(ID)).contains(PartMark.of(X)).doesNotContain(PartMark.of(X_CHANGED));
    }

    @ParameterizedTest
    @MethodSource("handedIn")
    void whatWasHandedInIsNotChangedAnyMore(Task task) {
        // Given
        before = before.with(before.madeInstance().withTask(task));

        // When
        var refused = catchThrowableOfType(Refused.class, () -> redrive(FORM, X_CHANGED));

        // Then
        assertThat(refused.problem().rule()).isEqualTo("already-handed-in");
        assertThat(database.removals().open(ID)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("handedIn")
    void whatWasHandedInGoesOnAsItIs(Task task) throws Exception {
        // Given
        before = before.with(before.madeInstance().withTask(task));

        // When
        redrive(FORM, X);

        // Then
        assertThat(before.madeInstance().task()).isEqualTo(task);
    }

    static Stream<Task> handedIn() {
        return Stream.of(new Task(null, null, 0, "2026-11-23T16:30:00Z"), new Task("Task_3", "feedback", 4, null));
    }

    @Test
    void aFileThatIsTakenOutOnceMoreIsDeleted() throws Exception {
        // Given
        redrive(FORM);
        redrive(FORM, X);

        // When
        redrive(FORM);

        // Then
        assertThat(database.removals().open(ID)).containsExactly(RemovedPart.of(X));
    }

    @Test
    void aFileThatIsPutBackAfterItsElementWasDeletedIsSentAgain() throws Exception {
        // Given
        redrive(FORM);
        node.calls().intend(ID, "DELETE_DATA", RemovedPart.of(X).text());
        node.calls().settle(ID, Result.DONE, 200);

        // When
        redrive(FORM, X);

        // Then
        assertThat(node.calls().stored(ID)).containsExactly(PartMark.of(FORM));
    }

    @Test
    void ofSeveralFormsAllAreSentAgainWhenOneIsCorrected() throws Exception {
        // Given
        stored(A, B, X);

        // When
        redrive(A, B_CHANGED, X);

        // Then
        assertThat(node.calls().stored(ID)).containsExactly(PartMark.of(X));
        assertThat(database.removals().open(ID)).isEmpty();
    }

    @Test
    void ofSeveralFormsAllAreSentAgainWhenOneComesBeforeThem() throws Exception {
        // Given
        stored(B, X);

        // When
        redrive(A, B, X);

        // Then
        assertThat(node.calls().stored(ID)).containsExactly(PartMark.of(X));
    }

    @Test
    void severalFormsThatDidNotChangeAreNotSentAgain() throws Exception {
        // Given
        stored(A, B, X);

        // When
        redrive(A, B);

        // Then
        assertThat(node.calls().stored(ID)).contains(PartMark.of(A), PartMark.of(B));
    }

    private void stored(Part... parts) {
        node.calls().noteStored(ID, List.of(parts).stream().map(PartMark::of).toList());
        removeFormer(parts);
        before = read(parts).with(new Instance("501337/x", "https://altinn.example/x", List.of(), null));
    }

    /** What the set-up stored is not of these. */
    private void removeFormer(Part... parts) {
        List.of(FORM, X).stream().filter(part -> !List.of(parts).contains(part)).forEach(part -> database.removals()
                .noteGone(ID, RemovedPart.of(part)));
    }

    private void redrive(Part... parts) throws Exception {
        before = resumption.of(read(parts), before);
    }

    private Submission read(Part... parts) {
        var content = new Content(InstanceOwner.organisation("897069650"), List.of(parts), Map.of(), null, null, false);
        return Submission.received(ID, "key", "courier-test", folder, content);
    }

    private static Part form(String path, String sum) {
        return new Part("form", path, path.substring(3), "application/xml", 10, sum);
    }

    private static Part part(String path, String sum) {
        return new Part("attachment", path, path.substring(3), "application/pdf", 10, sum);
    }

    private record OneProfile() implements ProfileCatalogue {
        @Override
        public Optional<AppProfile> find(String id) {
            return Optional.of(new AppProfile(
                    id,
                    new AppName("ttd", Map.of(Environment.SANDBOX, "courier-test")),
                    new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                    new OwnerRule(OwnerRule.Type.ORGANISATION, null, null),
                    InstantiationMode.JSON,
                    List.of(rule("form", true), rule("attachment", false)),
                    new ProcessRule(List.of(), ProcessRule.Stop.END, null)));
        }

        private static FileRule rule(String role, boolean form) {
            return new FileRule(
                    role,
                    new Match(null, null),
                    role + "-type",
                    form,
                    List.of(),
                    new FileName(null, true),
                    new Count(0, 9, 1000));
        }

        @Override
        public Set<String> ids() {
            return Set.of("courier-test");
        }
    }
}

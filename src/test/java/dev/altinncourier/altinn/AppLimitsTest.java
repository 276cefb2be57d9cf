package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the metadata of the recorded app: a form 1..1, attachments 0..3 of 1 MiB, PDF and PNG. */
class AppLimitsTest {

    private static final long MEBIBYTE = 1024 * 1024;

    private AppMetadata app = recorded();

    @Test
    void whatTheAppTakesGoesOn() {
        assertThatCode(() -> check(
                        Profiles.multipart(),
                        Submissions.of(Submissions.FORM, Submissions.attachment("in/a.pdf", MEBIBYTE))))
                .doesNotThrowAnyException();
    }

    @Test
    void aFileOverTheLimitIsTheSendersToFix() {
        assertRefused(
                () -> check(
                        Profiles.json(),
                        Submissions.of(Submissions.FORM, Submissions.attachment("in/a.pdf", MEBIBYTE + 1))),
                "file-too-large");
    }

    @Test
    void moreFilesThanTheAppTakesAreTheSendersToFix() {
        assertRefused(
                () -> check(
                        Profiles.json(),
                        Submissions.of(
                                Submissions.FORM,
                                Submissions.attachment("in/a.pdf", 1),
                                Submissions.attachment("in/b.pdf", 1),
                                Submissions.attachment("in/c.pdf", 1),
                                Submissions.attachment("in/d.pdf", 1))),
                "too-many-files");
    }

    @Test
    void aDataTypeThatTheAppLacksIsTheProfilesFault() {
        assertWrongSetup(
                () -> check(Profiles.attaching("vedlegg"), Submissions.of(Submissions.FORM, Submissions.PDF)),
                "data-type-unknown",
                "the app has no data type vedlegg");
    }

    /** Who sends no attachment is not stopped by a profile that is wrong about attachments. */
    @Test
    void aDataTypeThatIsNotSentStopsNobody() {
        assertThatCode(() -> check(Profiles.attaching("vedlegg"), Submissions.of(Submissions.FORM)))
                .doesNotThrowAnyException();
    }

    @Test
    void aContentTypeThatTheAppDoesNotTakeIsTheProfilesFault() {
        // Given
        var zip = new Part("attachment", "in/a.zip", "a.zip", "application/zip", 1, "00");

        // Then
        assertWrongSetup(
                () -> check(Profiles.json(), Submissions.of(Submissions.FORM, zip)),
                "content-type-not-allowed",
                "application/zip");
    }

    /** Recorded: PUT of a form as JSON is 201 although only XML is listed, as text/xml 415. */
    @ParameterizedTest
    @CsvSource({"application/json,true", "application/xml,true", "text/xml,false"})
    void aFormThatIsSentAloneIsTakenAsXmlOrJson(String type, boolean taken) {
        // Given
        var form = new Part("form", "in/f", "f", type, 1, "00");
        ThrowingCallable alone = () -> check(Profiles.json(), Submissions.of(form));

        // Then
        if (taken) {
            assertThatCode(alone).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(alone).isInstanceOf(WrongSetup.class);
        }
    }

    @Test
    void aFormInOneCallMustBeOfAListedType() {
        var form = new Part("form", "in/f", "f", "application/json", 1, "00");
        assertThatThrownBy(() -> check(Profiles.multipart(), Submissions.of(form)))
                .isInstanceOf(WrongSetup.class);
    }

    @Test
    void aMissingFileThatTheAppDemandsIsTheSendersToGive() {
        app = with("\"id\":\"certificate\",\"taskId\":null,\"minCount\":1");
        assertRefused(() -> check(Profiles.json(), Submissions.of()), "too-few-files");
    }

    @Test
    void whatTheAppMakesItselfNobodyMustGive() {
        assertThatCode(() -> check(Profiles.json(), Submissions.of(Submissions.PDF)))
                .doesNotThrowAnyException();
    }

    @Test
    void whatBelongsToALaterTaskIsNotDemandedYet() {
        app = with("\"id\":\"certificate\",\"taskId\":\"Task_9\",\"minCount\":1");
        assertThatCode(() -> check(Profiles.json(), Submissions.of())).doesNotThrowAnyException();
    }

    @Test
    void aDataTypeThatTakesNoByteIsTheProfilesFault() {
        app = with("\"id\":\"certificate\",\"maxSize\":0");
        assertWrongSetup(() -> check(Profiles.json(), Submissions.of(Submissions.PDF)), "no-size-allowed", "maxSize 0");
    }

    @Test
    void anOwnerOfAnotherKindIsTheSendersToFix() {
        // Given
        app = with("\"id\":\"certificate\"}],\"partyTypesAllowed\":{\"organisation\":true},\"x\":[{\"id\":1");
        var person = Submissions.of(InstanceOwner.person(Submissions.PERSON), Path.of("work"));

        // Then
        assertRefused(() -> check(Profiles.json(), person), "owner-not-allowed");
    }

    private void check(AppProfile profile, Submission submission) throws SubmissionFailure {
        AppLimits.check(app, profile, submission);
    }

    private static AppMetadata recorded() {
        return AppMetadata.of(Answers.success("v8.12.7/metadata", "/api/v1/applicationmetadata"))
                .orElseThrow();
    }

    private static AppMetadata with(String dataType) {
        return AppMetadata.of(Answers.json(200, "{\"id\":\"a/b\",\"dataTypes\":[{" + dataType + "}]}"))
                .orElseThrow();
    }

    private static void assertRefused(ThrowingCallable check, String code) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().category()).isEqualTo(Category.VALIDATION))
                .satisfies(failure -> assertThat(
                                ((SubmissionFailure) failure).problem().issues())
                        .extracting(Issue::code)
                        .containsExactly(code));
    }

    private static void assertWrongSetup(ThrowingCallable check, String code, String named) {
        assertThatThrownBy(check).isInstanceOfSatisfying(WrongSetup.class, wrong -> {
            assertThat(wrong.problem().category()).isEqualTo(Category.CONFIGURATION);
            assertThat(wrong.problem().issues()).extracting(Issue::code).contains(code);
            assertThat(wrong.problem().summary().en()).contains(named);
        });
    }
}

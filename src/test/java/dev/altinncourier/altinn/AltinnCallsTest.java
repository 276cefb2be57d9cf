package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.Submission;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each call sends, and what it keeps to itself. */
class AltinnCallsTest {

    private static final String BASE = "http://localhost:8085/ttd/courier-test/instances";
    private static final Instant INTENDED = Instant.parse("2026-11-23T16:30:00.123456789Z");

    private final AltinnCalls calls = new AltinnCalls(Addresses.of(Environment.SANDBOX));
    private final InstantiationCalls instantiations = Instantiations.in(Environment.SANDBOX);

    private final Path folder;
    private final Submission submission;

    AltinnCallsTest(@TempDir Path temp) throws IOException {
        folder = temp;
        submission = Submissions.written(folder);
    }

    @Test
    void everyBodyKnowsItsLengthAndIsNeverChunked() throws Exception {
        // Given
        var made = Submissions.made(submission, Submissions.stored("model1"));
        var form = Submissions.stored("model1");

        // When
        var all = List.of(
                instantiations.instantiate(Profiles.multipart(), submission, null),
                instantiations.instantiate(Profiles.json(), submission, null),
                calls.putData(Profiles.json(), made, Submissions.FORM, form),
                calls.postData(Profiles.json(), made, Submissions.PDF),
                calls.next(Profiles.json(), made, Submissions.DATA_TASK, new TaskRule("data", "write")));

        // Then
        for (var call : all) {
            assertThat(Bodies.of(call).isChunked()).isFalse();
            assertThat(Bodies.of(call).getContentLength()).isEqualTo(Bodies.bytes(call).length);
        }
    }

    @Test
    void formOverwritesTheElementThatIsThere() throws IOException {
        // Given
        var element = Submissions.stored("model1");
        var made = Submissions.made(submission, element);

        // When
        var call = calls.putData(Profiles.json(), made, Submissions.FORM, element);

        // Then
        assertThat(call.kind().method()).isEqualTo("PUT");
        assertThat(call.uri()).hasToString(BASE + "/" + Submissions.INSTANCE_ID + "/data/" + element.id());
        assertThat(Bodies.of(call).getContentType()).isEqualTo("application/xml");
        assertThat(Bodies.text(call)).isEqualTo(Submissions.FORM_TEXT);
        assertThat(call.about()).isEqualTo(PartMark.of(Submissions.FORM));
    }

    @ParameterizedTest
    @CsvSource({"true, 'attachment; filename=\"attest.pdf\"'", "false, attachment; filename=attest.pdf"})
    void attachmentIsNamedWithOrWithoutQuotes(boolean quoted, String disposition) {
        // Given
        AppProfile profile = quoted ? Profiles.json() : Profiles.unquoted();

        // When
        var call = calls.postData(profile, Submissions.made(submission), Submissions.PDF);

        // Then
        assertThat(call.headers()).containsEntry("Content-Disposition", disposition);
        assertThat(call.uri()).hasToString(BASE + "/" + Submissions.INSTANCE_ID + "/data?dataType=certificate");
        assertThat(Bodies.of(call).getContentType()).isEqualTo("application/pdf");
    }

    @Test
    void dataTypeWithNorwegianLettersIsEncoded() {
        // When
        var call = calls.postData(Profiles.attaching("årsregnskap"), Submissions.made(submission), Submissions.PDF);

        // Then
        assertThat(call.uri().toString()).endsWith("/data?dataType=%C3%A5rsregnskap");
    }

    @ParameterizedTest
    @CsvSource({"999999, false", "1000000, true"})
    void bodyFromOneMegabyteOnWaitsToBeAskedFor(long size, boolean expected) throws IOException {
        // Given
        try (var file = new RandomAccessFile(folder.resolve("in/attest.pdf").toFile(), "rw")) {
            file.setLength(size);
        }

        // When
        var call = calls.postData(Profiles.json(), Submissions.made(submission), Submissions.PDF);

        // Then
        assertThat(call.headers().containsKey("Expect")).isEqualTo(expected);
        assertThat(Bodies.of(call).getContentLength()).isEqualTo(size);
    }

    @Test
    void nextSaysWhichActionAndRemembersWhichTask() throws IOException {
        // When
        var call = calls.next(
                Profiles.json(), Submissions.made(submission), Submissions.DATA_TASK, new TaskRule("data", "write"));

        // Then
        assertThat(call.uri()).hasToString(BASE + "/" + Submissions.INSTANCE_ID + "/process/next?language=nb");
        assertThat(Bodies.text(call)).isEqualTo("{\"action\":\"write\"}");
        assertThat(Bodies.of(call).getContentType()).isEqualTo("application/json");
        assertThat(call.about()).isEqualTo("Task_1#2 data");
        assertThat(call.changing()).isTrue();
        assertThat(call.slow()).isTrue();
    }

    @Test
    void noCallOfAPersonsSubmissionHasTheNumberInItsAddressOrItsWords() throws Exception {
        // Given
        var person =
                Submissions.of(InstanceOwner.person(Submissions.PERSON), folder, Submissions.FORM, Submissions.PDF);
        var made = Submissions.made(person, Submissions.stored("model1"));
        var profile = Profiles.json();

        // When
        var all = List.of(
                instantiations.instantiate(profile, person, null),
                instantiations.instantiate(Profiles.multipart(), person, null),
                calls.findInstances(profile, person, INTENDED),
                calls.putData(profile, made, Submissions.FORM, Submissions.stored("model1")),
                calls.postData(profile, made, Submissions.PDF),
                calls.readInstance(profile, made),
                calls.readProcess(profile, made),
                calls.readTexts(profile),
                calls.next(profile, made, Submissions.DATA_TASK, new TaskRule("data", "write")),
                calls.deleteInstance(profile, Submissions.INSTANCE_ID));

        // Then
        assertThat(all).allSatisfy(call -> assertThat(call.uri() + call.about() + call.inWords())
                .doesNotContain(Submissions.PERSON));
    }

    @Test
    void copyWithFieldsOfAltinnsIsSentInPlaceOfTheSendersFile() throws IOException {
        // Given
        var made = Submissions.made(submission, Submissions.stored("model1"));
        var copy = made.merged(Submissions.FORM);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, "<Skjema>merged</Skjema>");

        // When
        var call = calls.putData(Profiles.json(), made, Submissions.FORM, Submissions.stored("model1"));

        // Then
        assertThat(Bodies.text(call)).isEqualTo("<Skjema>merged</Skjema>");
        assertThat(Bodies.of(call).getContentLength()).isEqualTo(23);
    }

    @Test
    void formIsReadInTheFormatItWasSentIn() {
        // Given
        var made = Submissions.made(submission, Submissions.stored("model1"));
        var json = new Part("form", "in/skjema.json", "skjema.json", "application/json", 2, "00");

        // When
        var xml = calls.readForm(Profiles.json(), made, Submissions.stored("model1"), Submissions.FORM);

        // Then
        assertThat(xml.headers()).containsEntry("Accept", "application/xml");
        assertThat(calls.readForm(Profiles.json(), made, Submissions.stored("model1"), json)
                        .headers())
                .containsEntry("Accept", "application/json");
    }

    @Test
    void removalIsForGood() {
        // When
        var call = calls.deleteInstance(Profiles.json(), Submissions.INSTANCE_ID);

        // Then
        assertThat(call.uri()).hasToString(BASE + "/" + Submissions.INSTANCE_ID + "?hard=true");
        assertThat(call.kind().method()).isEqualTo("DELETE");
    }

    @Test
    void fileOfTheAuthorityIsTakenAsItIs() {
        // When
        var call = calls.readData(Profiles.json(), Submissions.made(submission), Submissions.stored("model1"));

        // Then
        assertThat(call.headers()).containsExactly(Map.entry("Accept", "*/*"));
        assertThat(call.kind()).isEqualTo(Kind.READ_DATA);
    }

    @Test
    void brokenCallCanHaveWorkedOnlyOnceItsBodyHasBegun() throws Exception {
        // Given
        var call = instantiations.instantiate(Profiles.json(), submission, null);
        var before = BrokenCall.mayHaveHadEffect(call);

        // When
        Bodies.bytes(call);

        // Then
        assertThat(before).isFalse();
        assertThat(BrokenCall.mayHaveHadEffect(call)).isTrue();
    }
}

package dev.altinncourier.altinn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AltinnCallsTest {

    private static final String BASE = "http://localhost:8085/ttd/courier-test/instances";
    private static final String FORM = "<Skjema><navn>Prøve AS</navn></Skjema>";
    private static final String FILE = "%PDF-1.7 attest";
    private static final Instant INTENDED = Instant.parse("2026-11-23T16:30:00.123456789Z");

    private final AltinnCalls calls = new AltinnCalls(Addresses.of(Environment.SANDBOX));

    private Path folder;

    @BeforeEach
    void write(@TempDir Path temp) throws IOException {
        folder = temp;
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/skjema.xml"), FORM);
        Files.writeString(folder.resolve("in/attest.pdf"), FILE);
    }

    @Test
    void multipartBringsTemplateFirstAndThenThePartsInTheirOrder() throws IOException {
        // When
        var call = calls.instantiate(Profiles.multipart(), submission());

        // Then
        var parts = parts(call);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).headers())
                .containsExactly(
                        "Content-Disposition: form-data; name=\"instance\"",
                        "Content-Type: application/json; charset=UTF-8");
        assertThat(parts.get(1).headers())
                .containsExactly("Content-Disposition: form-data; name=\"model1\"", "Content-Type: application/xml");
        assertThat(parts.get(1).body()).isEqualTo(FORM);
        assertThat(parts.get(2).headers())
                .containsExactly(
                        "Content-Disposition: form-data; name=\"certificate\"; filename=\"attest.pdf\"",
                        "Content-Type: application/pdf");
        assertThat(parts.get(2).body()).isEqualTo(FILE);
    }

    @Test
    void multipartTypeHasABoundaryAndNoCharset() {
        // When
        var call = calls.instantiate(Profiles.multipart(), submission());

        // Then
        assertThat(body(call).getContentType())
                .isEqualTo("multipart/form-data; boundary=courier-01karq3w5c8d9e0f1g2h3j4k5m");
    }

    @Test
    void everyBodyKnowsItsLengthAndIsNeverChunked() throws IOException {
        // Given
        var made = Submissions.made(submission(), Submissions.stored("model1"));
        var form = Submissions.stored("model1");

        // When
        var all = List.of(
                calls.instantiate(Profiles.multipart(), submission()),
                calls.instantiate(Profiles.json(), submission()),
                calls.putData(Profiles.json(), made, Submissions.FORM, form),
                calls.postData(Profiles.json(), made, Submissions.PDF),
                calls.next(Profiles.json(), made, Submissions.DATA_TASK, new TaskRule("data", "write")));

        // Then
        for (var call : all) {
            assertThat(body(call).isChunked()).isFalse();
            assertThat(body(call).getContentLength()).isEqualTo(bytes(call).length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, 897069650, organisationNumber",
        "PERSON, 01039012345, personNumber",
        "PARTY, 501337, partyId"
    })
    void templateNamesTheOwnerAndCarriesOurId(InstanceOwner.Kind kind, String number, String key) throws IOException {
        // Given
        var submission = Submissions.of(new InstanceOwner(kind, number), folder);

        // When
        var call = calls.instantiate(Profiles.json(), submission);

        // Then
        assertThat(new String(bytes(call), UTF_8))
                .isEqualTo("{\"instanceOwner\":{\"" + key + "\":\"" + number
                        + "\"},\"dataValues\":{\"sluttbrukersystemRef\":\"01KARQ3W5C8D9E0F1G2H3J4K5M\"}}");
        assertThat(body(call).getContentType()).isEqualTo("application/json");
        assertThat(call.uri()).hasToString(BASE);
        assertThat(call.kind().method()).isEqualTo("POST");
        assertThat(call.headers()).containsEntry("Accept", "application/json");
    }

    @Test
    void bothWaysToInstantiateSendTheSameTemplate() throws IOException {
        // When
        var multipart = calls.instantiate(Profiles.multipart(), submission());

        // Then
        assertThat(parts(multipart).get(0).body())
                .isEqualTo(new String(bytes(calls.instantiate(Profiles.json(), submission())), UTF_8));
    }

    @Test
    void formOverwritesTheElementThatIsThere() throws IOException {
        // Given
        var element = Submissions.stored("model1");
        var made = Submissions.made(submission(), element);

        // When
        var call = calls.putData(Profiles.json(), made, Submissions.FORM, element);

        // Then
        assertThat(call.kind().method()).isEqualTo("PUT");
        assertThat(call.uri()).hasToString(BASE + "/" + Submissions.INSTANCE_ID + "/data/" + element.id());
        assertThat(body(call).getContentType()).isEqualTo("application/xml");
        assertThat(new String(bytes(call), UTF_8)).isEqualTo(FORM);
        assertThat(call.about()).isEqualTo(PartMark.of(Submissions.FORM));
    }

    @ParameterizedTest
    @CsvSource({"true, 'attachment; filename=\"attest.pdf\"'", "false, attachment; filename=attest.pdf"})
    void attachmentIsNamedWithOrWithoutQuotes(boolean quoted, String disposition) {
        // Given
        AppProfile profile = quoted ? Profiles.json() : Profiles.unquoted();

        // When
        var call = calls.postData(profile, Submissions.made(submission()), Submissions.PDF);

        // Then
        assertThat(call.headers()).containsEntry("Content-Disposition", disposition);
        assertThat(call.uri()).hasToString(BASE + "/" + Submissions.INSTANCE_ID + "/data?dataType=certificate");
        assertThat(body(call).getContentType()).isEqualTo("application/pdf");
    }

    @Test
    void dataTypeWithNorwegianLettersIsEncoded() {
        // When
        var call = calls.postData(Profiles.attaching("årsregnskap"), Submissions.made(submission()), Submissions.PDF);

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
        var call = calls.postData(Profiles.json(), Submissions.made(submission()), Submissions.PDF);

        // Then
        assertThat(call.headers().containsKey("Expect")).isEqualTo(expected);
        assertThat(body(call).getContentLength()).isEqualTo(size);
    }

    @Test
    void nextSaysWhichActionAndRemembersWhichTask() throws IOException {
        // When
        var call = calls.next(
                Profiles.json(), Submissions.made(submission()), Submissions.DATA_TASK, new TaskRule("data", "write"));

        // Then
        assertThat(call.uri()).hasToString(BASE + "/" + Submissions.INSTANCE_ID + "/process/next?language=nb");
        assertThat(new String(bytes(call), UTF_8)).isEqualTo("{\"action\":\"write\"}");
        assertThat(body(call).getContentType()).isEqualTo("application/json");
        assertThat(call.about()).isEqualTo("Task_1#2 data");
        assertThat(call.changing()).isTrue();
        assertThat(call.slow()).isTrue();
    }

    @Test
    void queryNamesThePersonInAHeaderAndNotInTheAddress() {
        // Given
        var submission = Submissions.of(InstanceOwner.person(Submissions.PERSON), folder);

        // When
        var call = calls.findInstances(Profiles.json(), submission, INTENDED);

        // Then
        assertThat(call.uri())
                .hasToString("http://localhost:8085/storage/api/v1/instances?appId=ttd%2Fcourier-test"
                        + "&created=gte:2026-11-22T16:30:00.123456789Z&status.isSoftDeleted=false");
        assertThat(call.headers()).containsEntry("X-Ai-InstanceOwnerIdentifier", "person:" + Submissions.PERSON);
    }

    @ParameterizedTest
    @EnumSource(InstanceOwner.Kind.class)
    void queryNamesTheOwnerOnce(InstanceOwner.Kind kind) {
        // Given
        var submission = Submissions.of(new InstanceOwner(kind, "501337"), folder);

        // When
        var call = calls.findInstances(Profiles.json(), submission, INTENDED);

        // Then
        assertThat(call.headers().containsKey("X-Ai-InstanceOwnerIdentifier"))
                .isNotEqualTo(call.uri().toString().contains("instanceOwner.partyId=501337"));
    }

    @Test
    void nextPageKeepsFiltersAndOwner() {
        // Given
        var submission = Submissions.of(InstanceOwner.person(Submissions.PERSON), folder);
        var owner = submission.content().owner();
        var first = calls.findInstances(Profiles.json(), submission, INTENDED);
        var second = calls.findMoreInstances(first, "page%3D2", owner);

        // When
        var third = calls.findMoreInstances(second, "page%3D3", owner);

        // Then
        assertThat(third.uri()).hasToString(first.uri() + "&continuationToken=page%3D3");
        assertThat(third.headers()).isEqualTo(first.headers());
    }

    @Test
    void noCallOfAPersonsSubmissionHasTheNumberInItsAddressOrItsWords() {
        // Given
        var person =
                Submissions.of(InstanceOwner.person(Submissions.PERSON), folder, Submissions.FORM, Submissions.PDF);
        var made = Submissions.made(person, Submissions.stored("model1"));
        var profile = Profiles.json();

        // When
        var all = List.of(
                calls.instantiate(profile, person),
                calls.instantiate(Profiles.multipart(), person),
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
        var call = calls.readData(Profiles.json(), Submissions.made(submission()), Submissions.stored("model1"));

        // Then
        assertThat(call.headers()).containsExactly(java.util.Map.entry("Accept", "*/*"));
        assertThat(call.kind()).isEqualTo(Kind.READ_DATA);
    }

    @Test
    void brokenCallCanHaveWorkedOnlyOnceItsBodyHasBegun() throws IOException {
        // Given
        var call = calls.instantiate(Profiles.json(), submission());
        var before = BrokenCall.mayHaveHadEffect(call);

        // When
        bytes(call);

        // Then
        assertThat(before).isFalse();
        assertThat(BrokenCall.mayHaveHadEffect(call)).isTrue();
    }

    private Submission submission() {
        return Submissions.of(InstanceOwner.organisation(Submissions.ORGANISATION), folder, Submissions.FORM, pdf());
    }

    private static Part pdf() {
        return Submissions.PDF;
    }

    private static RequestBody body(AltinnCall call) {
        return Objects.requireNonNull(call.body());
    }

    private static byte[] bytes(AltinnCall call) throws IOException {
        var out = new ByteArrayOutputStream();
        body(call).writeTo(out);
        return out.toByteArray();
    }

    private record Sent(List<String> headers, String body) {}

    private static List<Sent> parts(AltinnCall call) throws IOException {
        var type = body(call).getContentType();
        var boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        var parts = new ArrayList<Sent>();
        var text = new String(bytes(call), UTF_8);
        for (var part : text.split(java.util.regex.Pattern.quote(boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end >= 0) {
                parts.add(new Sent(
                        List.of(part.substring(2, end).split("\r\n", -1)), part.substring(end + 4, part.length() - 2)));
            }
        }
        return parts;
    }
}

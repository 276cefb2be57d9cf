package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.DataElement.FileScan;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceAnswerTest {

    private static final String GUID = "3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6";
    private static final String ELEMENT = "0f0e0d0c-0000-4000-8000-000000000001";

    private final InstanceAnswer answers = new InstanceAnswer(Addresses.of(Environment.SANDBOX));

    @Test
    void instanceIsReadWithItsDataAndItsTask() {
        // Given
        var answer = Answers.json(
                201,
                """
                {"id":"501337/%s","selfLinks":{"apps":"https://elsewhere.example/steal"},
                 "process":{"currentTask":{"flow":2,"elementId":"Task_1","altinnTaskType":"data"},"ended":null},
                 "data":[{"id":"%s","dataType":"model1","filename":null,"contentType":"application/xml","size":340}]}
                """
                        .formatted(GUID, ELEMENT));

        // When
        var instance = answers.instance(Profiles.json(), answer);

        // Then
        assertThat(instance).hasValueSatisfying(read -> {
            assertThat(read.id()).isEqualTo("501337/" + GUID);
            assertThat(read.task()).isEqualTo(new Task("Task_1", "data", 2, null));
            assertThat(read.data()).containsExactly(new DataElement(ELEMENT, "model1", null, "application/xml", 340));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'\"NotApplicable\"',NOT_APPLICABLE",
        "'\"Pending\"',PENDING",
        "'\"Clean\"',CLEAN",
        "'\"Infected\"',INFECTED",
        "'\"Quarantined\"',NOT_APPLICABLE",
        "null,NOT_APPLICABLE"
    })
    void virusScanIsRead(String told, FileScan scan) {
        // Given
        var data = "[{\"id\":\"" + ELEMENT + "\",\"dataType\":\"certificate\",\"fileScanResult\":" + told + "}]";

        // When
        var instance = answers.instance(
                Profiles.json(), Answers.json(200, "{\"id\":\"501337/" + GUID + "\",\"data\":" + data + "}"));

        // Then
        assertThat(instance.orElseThrow().data()).extracting(DataElement::scan).containsExactly(scan);
    }

    /** Recorded: find-and-delete. A deleted instance is answered as any other, and can even be moved on. */
    @ParameterizedTest
    @CsvSource({
        "true,false,null,true",
        "true,true,null,true",
        "false,false,null,false",
        "true,false,'\"2026-11-23T16:30:00Z\"',false"
    })
    void draftThatSomebodyDeletedIsKnown(boolean soft, boolean hard, String ended, boolean deleted) {
        // Given
        var answer = Answers.json(
                200,
                "{\"status\":{\"isSoftDeleted\":" + soft + ",\"isHardDeleted\":" + hard
                        + "},\"process\":{\"currentTask\":null,\"ended\":" + ended + "}}");

        // Then
        assertThat(InstanceAnswer.isDeletedDraft(answer)).isEqualTo(deleted);
    }

    @Test
    void linkComesFromTheSettingsAndNotFromTheAnswer() {
        // Given
        var answer = Answers.json(
                200, "{\"id\":\"501337/" + GUID + "\",\"selfLinks\":{\"apps\":\"https://elsewhere.example/\"}}");

        // When
        var instance = answers.instance(Profiles.json(), answer);

        // Then
        assertThat(instance)
                .map(Instance::link)
                .contains("http://localhost:8085/ttd/courier-test/instances/501337/" + GUID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../storage/api/v1/instances",
                "501337/../../../../elsewhere",
                "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6?hard=true",
                "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6/data/x",
                "@elsewhere.example/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6",
                "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6\\n",
                "٥/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6",
                "501337",
                ""
            })
    void idThatCouldChangeAnAddressIsNoInstance(String id) {
        // When
        var instance = answers.instance(Profiles.json(), Answers.json(200, "{\"id\":\"" + id + "\"}"));

        // Then
        assertThat(instance).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"words\"", "<html></html>", "", "{\"id\":17}", "{\"id\":null}"})
    void answerOfAnotherKindIsNoInstance(String body) {
        // When
        var instance = answers.instance(Profiles.json(), Answers.json(200, body));

        // Then
        assertThat(instance).isEmpty();
    }

    @Test
    void elementWhoseIdCouldChangeAnAddressIsLeftOut() {
        // Given
        var answer = Answers.json(
                200,
                """
                {"id":"501337/%s","data":[{"id":"../../process/next","dataType":"model1"},
                                          {"id":"%s","dataType":"model1"}]}
                """
                        .formatted(GUID, ELEMENT));

        // When
        var instance = answers.instance(Profiles.json(), answer);

        // Then
        assertThat(instance.orElseThrow().data()).extracting(DataElement::id).containsExactly(ELEMENT);
    }

    @Test
    void onlyLivingInstancesWithoutAnybodysIdAreUnmarked() {
        // Given
        var page = page(
                null,
                found(1, Submissions.ID.value(), "{}"),
                found(2, "another", "{}"),
                found(3, "", "{\"isSoftDeleted\":true}"),
                found(4, "", "{}"));

        // When
        var unmarked = answers.unmarked(Profiles.json(), page);

        // Then
        assertThat(unmarked).hasSize(1);
        assertThat(unmarked.get(0).id())
                .isEqualTo(answers.unmarked(Profiles.json(), page(null, found(4, "", "{}")))
                        .get(0)
                        .id());
    }

    @Test
    void anInstanceOfAnotherOwnerIsKnownByItsNumber() {
        // Given
        var answer =
                Answers.json(200, "{\"instanceOwner\":{\"organisationNumber\":\"897069650\",\"personNumber\":null}}");

        // Then
        assertThat(InstanceAnswer.isOfAnother(InstanceOwner.organisation("910423185"), answer))
                .isTrue();
        assertThat(InstanceAnswer.isOfAnother(InstanceOwner.organisation("897069650"), answer))
                .isFalse();
        assertThat(InstanceAnswer.isOfAnother(InstanceOwner.person("01039012345"), answer))
                .isFalse();
        assertThat(InstanceAnswer.isOfAnother(InstanceOwner.party("500000"), answer))
                .isFalse();
    }

    @Test
    void onlyLivingInstancesWithOurIdAreOurs() {
        // Given
        var page = page(
                null,
                found(1, Submissions.ID.value(), "{}"),
                found(2, "another", "{}"),
                found(3, Submissions.ID.value(), "{\"isSoftDeleted\":true}"),
                found(4, Submissions.ID.value(), "{\"isHardDeleted\":true}"),
                found(5, Submissions.ID.value(), "{\"readStatus\":\"Read\"}"));

        // When
        var ours = answers.ours(Profiles.json(), page, Submissions.ID);

        // Then
        assertThat(ours).extracting(Instance::id).containsExactly(id(1), id(5));
    }

    @Test
    void instanceWithoutDataValuesIsNotOurs() {
        // Given
        var page = page(null, "{\"id\":\"" + id(1) + "\",\"dataValues\":null}");

        // When
        var ours = answers.ours(Profiles.json(), page, Submissions.ID);

        // Then
        assertThat(ours).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            https://elsewhere.example/instances?appId=a&continuationToken=MTIz%3D&size=2 | MTIz%3D
            http://x/?continuationToken=12                                               | 12
            """)
    void ofALinkToTheNextPageOnlyTheTokenIsTaken(String link, String token) {
        // When
        var continuation = answers.continuation(page(link));

        // Then
        assertThat(continuation).contains(token);
        assertThat(answers.isPage(page(link), Submissions.ID)).isTrue();
    }

    @Test
    void pageWithoutANextIsTheLast() {
        // When
        var continuation = answers.continuation(page(null));

        // Then
        assertThat(continuation).isEmpty();
        assertThat(answers.isPage(page(null), Submissions.ID)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x/?continuationToken=a b",
                "https://x/?continuationToken=a#b",
                "https://x/?continuationToken=%zz",
                "https://x/?continuationToken=\\u0000",
                "https://x/?continuationToken=",
                "https://x/?page=2"
            })
    void nextPageThatCannotBeAskedForMakesTheAnswerUnreadable(String link) {
        // When
        var readable = answers.isPage(page(link), Submissions.ID);

        // Then
        assertThat(readable).isFalse();
        assertThat(answers.continuation(page(link))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"instances\":null}", "<html>log in</html>", "{\"title\":\"x\"}"})
    void answerThatListsNothingIsNoPage(String body) {
        // When
        var readable = answers.isPage(Answers.json(200, body), Submissions.ID);

        // Then
        assertThat(readable).isFalse();
    }

    @Test
    void pageWithAnInstanceOfOursThatCannotBeAddressedIsUnreadable() {
        // Given
        var page = page(
                null, "{\"id\":\"x\",\"dataValues\":{\"sluttbrukersystemRef\":\"" + Submissions.ID.value() + "\"}}");

        // When
        var readable = answers.isPage(page, Submissions.ID);

        // Then
        assertThat(readable).isFalse();
    }

    @Test
    void endOfTheProcessIsRead() {
        // Given
        var process = Answers.json(200, "{\"currentTask\":null,\"ended\":\"2026-11-23T16:30:00Z\"}");

        // When
        var task = InstanceAnswer.task(process.json());

        // Then
        assertThat(task.hasEnded()).isTrue();
        assertThat(task.elementId()).isNull();
    }

    private static String id(int number) {
        return number + "/" + GUID;
    }

    private static String found(int number, String reference, String status) {
        return "{\"id\":\"%s\",\"dataValues\":{\"sluttbrukersystemRef\":\"%s\"},\"status\":%s}"
                .formatted(id(number), reference, status);
    }

    private static AltinnAnswer page(@org.jspecify.annotations.Nullable String next, String... instances) {
        var link = next == null ? "null" : '"' + next + '"';
        return Answers.json(200, "{\"next\":" + link + ",\"instances\":[" + String.join(",", instances) + "]}");
    }
}

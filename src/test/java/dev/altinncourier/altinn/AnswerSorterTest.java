package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.altinn.Answers.Recorded;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Issue.Severity;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSorterTest {

    private final AnswerSorter sorter = new AnswerSorter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            v8.12.7/instantiate-json      | unknown organisation                                | Refused        | unknown-owner
            v8.12.7/instantiate-json      | organisation number too short                       | Refused        | unknown-owner
            v8.12.7/instantiate-json      | unknown person                                      | Refused        | unknown-owner
            v8.12.7/instantiate-json      | unknown partyId by query                            | Unavailable    | owner-lookup
            v8.12.7/instantiate-json      | owner the user may not act for                      | Unavailable    | forbidden
            v8.12.7/instantiate-json      | no token                                            | WrongSetup | token-refused
            v8.12.7/instantiate-json      | body that is not JSON                               | OutcomeUnknown | effect-unknown
            v8.12.7/multipart-refused     | malformed form                                      | Refused        | form-refused
            v8.12.7/multipart-refused     | form with another root                              | Refused        | form-refused
            v8.12.7/multipart-refused     | form with a word where a number stands              | Refused        | form-refused
            v8.12.7/multipart-refused     | empty attachment                                    | Refused        | form-refused
            v8.12.7/multipart-refused     | four attachments, maxCount 3                        | Refused        | form-refused
            v8.12.7/multipart-refused     | attachment over maxSize (1 MiB + 1)                 | Refused        | form-refused
            v8.12.7/multipart-refused     | attachment type with a parameter                    | OutcomeUnknown | effect-unknown
            v8.12.7/multipart-refused     | unknown owner                                       | Refused        | unknown-owner
            v8.12.7/data-elements         | malformed                                           | Refused        | form-refused
            v8.12.7/data-elements         | text/xml                                            | WrongSetup | call-not-understood
            v8.12.7/data-elements         | unknown element id                                  | OperatorNeeded | not-in-this-task
            v8.12.7/data-elements         | fourth, maxCount 3                                  | Refused        | form-refused
            v8.12.7/data-elements         | attach, legacy: type not allowed                    | Refused        | form-refused
            v8.12.7/data-elements         | attach, legacy: over maxSize                        | Refused        | form-refused
            v8.12.7/data-elements         | attach, legacy: chunked                             | OutcomeUnknown | effect-unknown
            v8.12.7/data-elements         | another user reads                                  | Unavailable    | forbidden
            v8.12.7/data-elements         | no token                                            | WrongSetup | token-refused
            v8.12.7/process               | next with an invalid form                           | Refused        | validation-failed
            v8.12.7/process               | again after the end                                 | OperatorNeeded | not-in-this-task
            v8.12.7/process               | changed form, locked                                | OperatorNeeded | not-in-this-task
            v8.12.7/process               | form after the end                                  | OperatorNeeded | not-in-this-task
            v8.12.7/process               | attach after the end                                | OperatorNeeded | not-in-this-task
            v8.12.7/process               | instance that does not exist                        | Unavailable    | forbidden
            v8.12.7/process               | next with an unknown action                         | Unavailable    | forbidden
            v8.12.7/process               | next with a body with another type                  | WrongSetup | call-not-understood
            v8.12.7/process               | four calls of next at once, one of them             | Unavailable    | instance-busy
            v8.12.7/pdf-slow              | next while the first is under way                   | Unavailable    | instance-busy
            v8.12.7/pdf-down              | next                                                | OutcomeUnknown | effect-unknown
            v8.12.7/feedback              | next by the sender                                  | Unavailable    | forbidden
            v8.12.7/app-rules             | refused by the app                                  | Refused        | refused-by-app
            v8.12.7/app-rules             | token of authentication level 1, the policy wants 2 | WrongSetup | level-too-low
            v8.12.7/app-rules             | read with it                                        | WrongSetup | level-too-low
            v8.12.7/type-rules            | next: too few                                       | Refused        | validation-failed
            v8.12.7/type-rules            | multipart: maxSize 0                                | OutcomeUnknown | effect-unknown
            v8.12.7/find-and-delete       | storage query, nobody                               | OperatorNeeded | unexpected
            v8.4.0-preview.1/process      | next with an invalid form                           | Refused        | validation-failed
            v8.4.0-preview.1/process      | again after the end                                 | OperatorNeeded | not-in-this-task
            v8.4.0-preview.1/process      | attach after the end                                | OperatorNeeded | not-in-this-task
            v7.15.3/process               | next with an invalid form                           | Refused        | validation-failed
            v7.15.3/process               | again after the end                                 | OperatorNeeded | not-in-this-task
            v7.15.3/process               | changed form, locked                                | OperatorNeeded | not-in-this-task
            v7.15.3/process               | attach after the end                                | OperatorNeeded | not-in-this-task
            v7.15.3/multipart-refused     | malformed form                                      | OutcomeUnknown | effect-unknown
            v7.15.3/multipart-refused     | empty form                                          | Refused        | form-refused
            v9-preview/process            | next with an invalid form                           | Refused        | validation-failed
            v9-preview/engine-down        | instantiate by JSON                                 | OutcomeUnknown | effect-unknown
            v9-preview/engine-down        | state                                               | Unavailable    | outage
            """)
    void recordedAnswerMeansWhatItMeantInTheRealApp(String scenario, String what, String failure, String rule) {
        // Given
        var recorded = Answers.recorded(scenario, what);

        // When
        var sorted = sorter.failure(recorded.call(), recorded.answer());

        // Then
        assertThat(sorted.getClass().getSimpleName()).isEqualTo(failure);
        assertThat(sorted.problem().rule()).isEqualTo(rule);
        assertThat(Objects.requireNonNull(sorted.problem().answer()).status())
                .isEqualTo(recorded.answer().status());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void outageBehindTheAppIsNeverTheSendersFault(Recorded recorded) {
        // When
        var sorted = sorter.failure(recorded.call(), recorded.answer());

        // Then
        assertThat(sorted).isInstanceOfAny(Unavailable.class, OutcomeUnknown.class);
    }

    static Stream<Recorded> outages() {
        return Stream.of(
                        "v7.15.3/platform-down",
                        "v8.4.0-preview.1/platform-down",
                        "v8.12.7/platform-down",
                        "v9-preview/platform-down",
                        "v9-preview/engine-down",
                        "v8.12.7/pdf-down")
                .flatMap(scenario -> Answers.failures(scenario).stream());
    }

    @ParameterizedTest
    @MethodSource("recordedServerErrors")
    void recordedServerErrorOfAChangingCallLeavesItsEffectOpen(Recorded recorded) {
        // When
        var open = sorter.leavesEffectOpen(recorded.call(), recorded.answer());

        // Then
        assertThat(open).isTrue();
        assertThat(sorter.failure(recorded.call(), recorded.answer())).isInstanceOf(OutcomeUnknown.class);
    }

    static Stream<Recorded> recordedServerErrors() {
        return Stream.concat(
                        outages(),
                        Stream.of("v8.12.7/multipart-refused", "v8.12.7/data-elements", "v7.15.3/multipart-refused")
                                .flatMap(scenario -> Answers.failures(scenario).stream()))
                .filter(recorded -> recorded.answer().status() >= 500)
                .filter(recorded -> recorded.call().changing());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 520, 599})
    void whatAServerOrGatewayCouldNotFinishLeavesTheEffectOpen(int status) {
        // Given
        var answer = Answers.html(status, null);

        // When
        var open = Stream.of(Kind.INSTANTIATE, Kind.POST_DATA, Kind.PUT_DATA, Kind.NEXT)
                .map(kind -> sorter.leavesEffectOpen(Answers.call(kind), answer));

        // Then
        assertThat(open).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 415, 429})
    void refusalOfAltinnsOwnLeavesNothingOpen(int status) {
        // When
        var open = sorter.leavesEffectOpen(Answers.call(Kind.NEXT), Answers.empty(status));

        // Then
        assertThat(open).isFalse();
    }

    @Test
    void readingLeavesNothingOpen() {
        // When
        var open = sorter.leavesEffectOpen(Answers.call(Kind.READ_PROCESS), Answers.empty(500));

        // Then
        assertThat(open).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void gatewayInTroubleIsWaitedForAsLongAsItAsks(int status) {
        // Given
        var answer = Answers.html(status, Duration.ofSeconds(90));

        // When
        var sorted = sorter.failure(Answers.call(Kind.READ_INSTANCE), answer);

        // Then
        assertThat(sorted).isInstanceOfSatisfying(Unavailable.class, later -> assertThat(later.pause())
                .hasSeconds(90));
        assertThat(sorted.problem().category()).isEqualTo(Category.TRANSIENT_EXHAUSTED);
    }

    @Test
    void tooManyRequestsIsNoUnknownOutcomeForACallThatChanges() {
        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.html(429, Duration.ofSeconds(7)));

        // Then
        assertThat(sorted).isInstanceOfSatisfying(Unavailable.class, later -> assertThat(later.pause())
                .hasSeconds(7));
        assertThat(sorted.problem().rule()).isEqualTo("too-many-requests");
    }

    @Test
    void allIssuesOfAFailedValidationReachTheSender() {
        // Given
        var recorded = Answers.recorded("v8.12.7/process", "next with an invalid form");

        // When
        var sorted = sorter.failure(recorded.call(), recorded.answer());

        // Then
        assertThat(sorted.problem().issues()).extracting(Issue::field).containsExactly("navn", "orgnr", "antall");
        assertThat(sorted.problem().issues()).extracting(Issue::severity).containsOnly(Severity.ERROR);
        assertThat(sorted.problem().issues())
                .extracting(Issue::text)
                .contains("The field antall must be between 1 and 100.");
    }

    @Test
    void sentenceOfVersionSevenIsARefusalWithoutIssues() {
        // Given
        var recorded = Answers.recorded("v7.15.3/process", "next with an invalid form");

        // When
        var sorted = sorter.failure(recorded.call(), recorded.answer());

        // Then
        assertThat(sorted).isInstanceOf(Refused.class);
        assertThat(sorted.problem().issues()).isEmpty();
        assertThat(Objects.requireNonNull(sorted.problem().answer()).body()).contains("Cannot complete/close");
    }

    @Test
    void refusedUploadNamesTheFile() {
        // Given
        var recorded = Answers.recorded("v8.12.7/data-elements", "attach, new: type not allowed");

        // When
        var sorted = sorter.failure(recorded.call(), recorded.answer());

        // Then
        assertThat(sorted.problem().issues()).singleElement().satisfies(issue -> {
            assertThat(issue.file()).isEqualTo("in/skjema.xml");
            assertThat(issue.code()).isEqualTo("ContentTypeNotAllowed");
            assertThat(issue.text()).contains("Invalid content type: text/plain");
        });
    }

    @Test
    void refusedUploadInWordsAloneHasTheWordsAsItsIssue() {
        // Given
        var recorded = Answers.recorded("v8.12.7/data-elements", "attach, legacy: type not allowed");

        // When
        var sorted = sorter.failure(recorded.call(), recorded.answer());

        // Then
        assertThat(sorted.problem().issues())
                .extracting(Issue::text)
                .containsExactly("Invalid data provided. Error: Invalid content type: text/plain."
                        + " Please try another file. Permitted content types include: application/pdf, image/png");
    }

    @Test
    void refusedUploadOfAnAppThatAnswersAListKeepsTheList() {
        // Given
        var list = "[{\"severity\":1,\"code\":\"Virus\",\"description\":\"Filen er smittet.\"}]";

        // When
        var sorted = sorter.failure(Answers.call(Kind.POST_DATA), Answers.json(400, list));

        // Then
        assertThat(sorted.problem().issues()).extracting(Issue::text).containsExactly("Filen er smittet.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            v8.12.7/multipart-refused | unknown part name
            v8.12.7/multipart-refused | part name in other case
            v8.12.7/multipart-refused | form part without Content-Type
            v8.12.7/multipart-refused | instance part with another type
            v8.12.7/multipart-refused | body cut off
            v8.12.7/data-elements     | unknown data type, legacy
            v8.12.7/data-elements     | unknown data type, new
            v8.12.7/instantiate-json  | empty template
            v8.12.7/instantiate-json  | query and template both
            v8.12.7/process           | next with a body that is not JSON
            v7.15.3/multipart-refused | unknown part name
            v7.15.3/multipart-refused | body cut off
            """)
    void whatIsWrongWithTheProfileOrTheCallIsNotTheSenders(String scenario, String what) {
        // Given
        var recorded = Answers.recorded(scenario, what);

        // When
        var sorted = sorter.failure(recorded.call(), recorded.answer());

        // Then
        assertThat(sorted).isInstanceOf(WrongSetup.class);
        assertThat(sorted.problem().rule()).isEqualTo("call-not-understood");
    }

    @ParameterizedTest
    @EnumSource(names = {"POST_DATA", "READ_INSTANCE", "FIND_INSTANCES", "DELETE_INSTANCE"})
    void conflictWithoutAReasonIsNotTheSenders(Kind kind) {
        // Given
        var answer = Answers.json(409, "{\"title\":\"Conflict\",\"status\":409}");

        // When
        var sorted = sorter.failure(Answers.call(kind), answer);

        // Then
        assertThat(sorted).isInstanceOf(OperatorNeeded.class);
        assertThat(sorted.problem().rule()).isEqualTo("unexpected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"title":"Conflict","status":409}
            {"title":"Process next failed.","detail":"409 - Conflict - Lock is held","status":409}
            {"title":"Task is still being processed.","processNextState":"retrying","validationIssues":null}
            ""
            """)
    void busyInstanceIsWaitedFor(String body) {
        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.json(409, body));

        // Then
        assertThat(sorted).isInstanceOf(Unavailable.class);
        assertThat(sorted.problem().rule()).isEqualTo("instance-busy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"detail":"The instance is missing process information.","status":409}      | not-in-this-task
            {"title":"Task must be resumed before it can continue.","status":409}       | not-in-this-task
            """)
    void taskThatNoWaitingCanMoveIsAnOperators(String body, String rule) {
        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.json(409, body));

        // Then
        assertThat(sorted).isInstanceOf(OperatorNeeded.class);
        assertThat(sorted.problem().rule()).isEqualTo(rule);
    }

    @Test
    void actionThatTheTaskDoesNotKnowIsTheProfilesFault() {
        // Given
        var answer = Answers.json(409, "{\"title\":\"User action not supported!\",\"status\":409}");

        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), answer);

        // Then
        assertThat(sorted).isInstanceOf(WrongSetup.class);
        assertThat(sorted.problem().rule()).isEqualTo("call-not-understood");
    }

    @Test
    void unfinishedVirusScanIsWaitedFor() {
        // Given
        var body =
                """
                {"title":"Validation failed for task","validationIssues":[
                  {"severity":1,"code":"DataElementFileScanPending","description":"DataElementFileScanPending"},
                  {"severity":2,"code":"rart","description":"Er dette riktig?"}]}
                """;

        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.json(409, body));

        // Then
        assertThat(sorted).isInstanceOf(Unavailable.class);
        assertThat(sorted.problem().rule()).isEqualTo("scan-pending");
    }

    @Test
    void errorBesideAnUnfinishedVirusScanIsTheSenders() {
        // Given
        var body =
                """
                {"validationIssues":[{"severity":1,"code":"DataElementFileScanPending","description":"x"},
                                     {"severity":1,"code":"DataElementFileInfected","description":"y"}]}
                """;

        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.json(409, body));

        // Then
        assertThat(sorted).isInstanceOf(Refused.class);
        assertThat(sorted.problem().issues()).hasSize(2);
    }

    @Test
    void reasonOfTheAppReachesTheSenderWithoutIdentityNumbers() {
        // Given
        var body = "{\"valid\":false,\"message\":\"01039012345 har alt levert.\",\"customTextKey\":null}";

        // When
        var sorted = sorter.failure(Answers.call(Kind.INSTANTIATE), Answers.json(403, body));

        // Then
        assertThat(sorted.problem().issues())
                .containsExactly(new Issue(null, null, "refused", "010390***** har alt levert.", null, Severity.ERROR));
    }

    @Test
    void missingScopeIsSaidToBeOne() {
        // Given
        var body = "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"Insufficient scope\",\"instance\":\"/ttd\"}";

        // When
        var sorted = sorter.failure(Answers.call(Kind.INSTANTIATE), Answers.json(403, body));

        // Then
        assertThat(sorted).isInstanceOf(WrongSetup.class);
        assertThat(sorted.problem().rule()).isEqualTo("scope-missing");
        assertThat(sorted.problem().category()).isEqualTo(Category.AUTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An error occurred while sending the request.",
                "Connection refused (platform:443)",
                "503 - Service Unavailable - <html>",
                "500 - Internal Server Error - 404",
                "401 - Unauthorized - ",
                "The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing."
            })
    void ownerIsUnknownOnlyByTheTwoWordsThatSaySo(String exception) {
        // Given
        var words = "Cannot lookup party: Failed to lookup party by organisationNumber: 897069650. The exception was: "
                + exception;

        // When
        var sorted = sorter.failure(Answers.call(Kind.INSTANTIATE), Answers.json(404, '"' + words + '"'));

        // Then
        assertThat(sorted).isInstanceOf(Unavailable.class);
        assertThat(sorted.problem().rule()).isEqualTo("owner-lookup");
        assertThat(sorted.problem().nextAction().en()).contains("partyId");
    }

    @Test
    void wordsAreReadInWhateverFormTheyCome() {
        // Given
        var words = "Cannot lookup party: x. The exception was: 404 - Not Found - ";

        // When
        var sorted = Stream.of(
                        Answers.json(404, '"' + words + '"'),
                        Answers.text(404, words),
                        Answers.of(404, "application/problem+json", null, "{\"title\":\"" + words + "\"}"),
                        Answers.of(404, "text/plain", null, "{\"title\":null,\"detail\":\"" + words + "\"}"),
                        Answers.of(404, null, null, words))
                .map(answer -> sorter.failure(Answers.call(Kind.INSTANTIATE), answer));

        // Then
        assertThat(sorted)
                .allSatisfy(failure -> assertThat(failure.problem().rule()).isEqualTo("unknown-owner"));
    }

    @Test
    void plainWordsThatBeginWithANumberAreWordsAllTheSame() {
        // Given
        var answer = Answers.text(400, "400 - Bad Request - \"Requested element type is unknown\"");

        // When
        var words = answer.words();

        // Then
        assertThat(words).startsWith("400 - Bad Request").endsWith("unknown\"");
    }

    @Test
    void addressWithoutAnAppIsTheProfilesFault() {
        // When
        var sorted = sorter.failure(Answers.call(Kind.INSTANTIATE), Answers.html(404, null));

        // Then
        assertThat(sorted).isInstanceOf(WrongSetup.class);
        assertThat(sorted.problem().rule()).isEqualTo("app-not-found");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEXT", "POST_DATA", "PUT_DATA", "READ_INSTANCE", "READ_PROCESS"})
    void gatewayThatHasLostAnAppWhichWasThereIsAnOutage(Kind kind) {
        // Given
        var pages = Stream.of(Answers.html(404, null), Answers.text(404, "default backend - 404"));

        // When
        var sorted = pages.map(page -> sorter.failure(Answers.call(kind), page));

        // Then
        assertThat(sorted).allSatisfy(failure -> {
            assertThat(failure).isInstanceOf(Unavailable.class);
            assertThat(failure.problem().rule()).isEqualTo("outage");
        });
    }

    @Test
    void missingRightIsNamedByActionTaskAndResource() {
        // Given
        var call = new AltinnCall(
                Kind.NEXT,
                URI.create("http://localhost/ttd/courier-test/instances/1/2/process/next"),
                Map.of(),
                null,
                "Task_2#3 confirmation");

        // When
        var sorted = sorter.failure(call, Answers.json(403, "{\"title\":\"Forbidden\",\"status\":403}"));

        // Then
        assertThat(sorted.problem().summary().nb()).contains("confirm", "Task_2", "app_ttd_courier-test");
        assertThat(sorted.problem().summary().en()).contains("confirm", "Task_2", "app_ttd_courier-test");
    }

    @ParameterizedTest
    @CsvSource({"413, too-large, VALIDATION", "415, call-not-understood, CONFIGURATION"})
    void bodyThatIsNotTakenHasItsOwnWords(int status, String rule, Category category) {
        // When
        var sorted = sorter.failure(Answers.call(Kind.POST_DATA), Answers.html(status, null));

        // Then
        assertThat(sorted.problem().rule()).isEqualTo(rule);
        assertThat(sorted.problem().category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 402, 418, 451})
    void whatIsNotKnownIsAnOperators(int status) {
        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.empty(status));

        // Then
        assertThat(sorted).isInstanceOf(OperatorNeeded.class);
        assertThat(sorted.problem().rule()).isEqualTo("unexpected");
    }

    @Test
    void pageOfAGatewayIsNoSuccess() {
        // Given
        var page = Answers.html(200, null);

        // When
        var succeeded = Stream.of(Kind.NEXT, Kind.POST_DATA, Kind.READ_INSTANCE, Kind.FIND_INSTANCES)
                .map(kind -> sorter.succeeded(Answers.call(kind), page));

        // Then
        assertThat(succeeded).containsOnly(false);
        assertThat(sorter.leavesEffectOpen(Answers.call(Kind.NEXT), page)).isTrue();
        assertThat(sorter.failure(Answers.call(Kind.NEXT), page)).isInstanceOf(OutcomeUnknown.class);
        assertThat(sorter.failure(Answers.call(Kind.FIND_INSTANCES), page)).isInstanceOf(Unavailable.class);
    }

    @Test
    void fileOfTheAuthorityMayBeAPage() {
        // When
        var succeeded = sorter.succeeded(Answers.call(Kind.READ_DATA), Answers.html(200, null));

        // Then
        assertThat(succeeded).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT_DATA, 200, true", "PUT_DATA, 201, true", "PUT_DATA, 303, true", "POST_DATA, 303, false",
        "NEXT, 303, false", "READ_TEXTS, 404, true", "READ_INSTANCE, 404, false", "INSTANTIATE, 201, true"
    })
    void successIsWhatAltinnCallsOne(Kind kind, int status, boolean success) {
        // When
        var succeeded = sorter.succeeded(Answers.call(kind), Answers.empty(status));

        // Then
        assertThat(succeeded).isEqualTo(success);
    }

    @Test
    void successThatCannotBeReadIsUnknownWhereItChangedSomething() {
        // Given
        var answer = Answers.json(201, "{");

        // When
        Stream<SubmissionFailure> failures = Stream.of(Kind.INSTANTIATE, Kind.READ_INSTANCE)
                .map(kind -> AnswerSorter.unreadable(Answers.call(kind), answer));

        // Then
        assertThat(failures)
                .satisfiesExactly(
                        changing -> assertThat(changing).isInstanceOf(OutcomeUnknown.class),
                        reading -> assertThat(reading).isInstanceOf(Unavailable.class));
    }

    @Test
    void answerInAReportShowsNoIdentityNumberAndNoToken() {
        // Given
        var answer = Answers.text(500, "no access for 01039012345 with Bearer abcdefghijklmnop");

        // When
        var raw = answer.raw(Answers.call(Kind.NEXT));

        // Then
        assertThat(raw.body()).isEqualTo("no access for 010390***** with Bearer [token removed]");
        assertThat(raw.call()).isEqualTo("PUT /ttd/courier-test");
    }
}

package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Issue.Severity;
import dev.altinncourier.submission.RawAnswer;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationIssuesTest {

    private static final AltinnCall NEXT = Answers.call(Kind.NEXT);
    private static final AltinnAnswer SENTENCE = Answers.json(
            409,
            "\"Cannot complete/close current task Task_1. The data element(s) assigned to the task are not valid!\"");
    private static final AltinnAnswer KEYED =
            Answers.recorded("v8.12.7/app-rules", "next: 409 with a text key").answer();

    @Test
    void issueWithoutWordsIsLookedUpInTheAppsTexts() {
        // Given
        var texts = Answers.json(
                200, "{\"resources\":[{\"id\":\"regel.negativt\",\"value\":\"Beløpet {0} kan ikke være negativt.\"}]}");

        // When
        var issues = ValidationIssues.explained(KEYED, texts);

        // Then
        assertThat(issues).extracting(Issue::text).containsExactly("Beløpet -5 kan ikke være negativt.");
        assertThat(issues).extracting(Issue::field).containsExactly("linje[0].belop");
    }

    @Test
    void parametersAreFilledInByTheirNamesToo() {
        // Given
        var refusal = Answers.json(
                409,
                """
                {"validationIssues":[{"severity":1,"code":"MAKS","description":null,"customTextKey":"maks",
                  "customTextParameters":{"grense":"100","felt":"antall"}}]}
                """);
        var texts = Answers.json(200, "{\"resources\":[{\"id\":\"maks\",\"value\":\"{felt} er mer enn {grense}.\"}]}");

        // When
        var issues = ValidationIssues.explained(refusal, texts);

        // Then
        assertThat(issues).extracting(Issue::text).containsExactly("antall er mer enn 100.");
    }

    @Test
    void valueThatLooksLikeAParameterIsLeftAsItIs() {
        // Given
        var refusal = Answers.json(
                409,
                "{\"validationIssues\":[{\"description\":null,\"customTextKey\":\"k\",\"customTextParams\":[\"{1}\",\"b\"]}]}");
        var texts = Answers.json(200, "{\"resources\":[{\"id\":\"k\",\"value\":\"{0} og {1}\"}]}");

        // When
        var issues = ValidationIssues.explained(refusal, texts);

        // Then
        assertThat(issues).extracting(Issue::text).containsExactly("{1} og b");
    }

    @Test
    void keyStandsForWordsThatTheAppDoesNotHave() {
        // When
        var issues = ValidationIssues.explained(KEYED, Answers.empty(404));

        // Then
        assertThat(issues).extracting(Issue::text).containsExactly("regel.negativt");
    }

    @Test
    void codeStandsForWordsAndKey() {
        // Given
        var refusal =
                Answers.json(409, "{\"validationIssues\":[{\"severity\":1,\"code\":\"RAR\",\"description\":null}]}");

        // When
        var issues = ValidationIssues.of(refusal);

        // Then
        assertThat(issues).extracting(Issue::text).containsExactly("RAR");
    }

    @Test
    void wordsCarryNoIdentityNumber() {
        // Given
        var refusal = Answers.json(
                409,
                "{\"validationIssues\":[{\"severity\":1,\"code\":\"x\",\"description\":\"01039012345 er feil\"}]}");

        // When
        var issues = ValidationIssues.of(refusal);

        // Then
        assertThat(issues).extracting(Issue::text).containsExactly("010390***** er feil");
    }

    @ParameterizedTest
    @CsvSource({
        "0, ERROR",
        "1, ERROR",
        "2, WARNING",
        "3, INFORMATIONAL",
        "4, INFORMATIONAL",
        "5, INFORMATIONAL",
        "9, ERROR",
        "null, ERROR"
    })
    void severityIsANumber(String number, Severity severity) {
        // Given
        var refusal = Answers.json(409, "{\"validationIssues\":[{\"severity\":" + number + "}]}");

        // When
        var issues = ValidationIssues.of(refusal);

        // Then
        assertThat(issues).extracting(Issue::severity).containsExactly(severity);
    }

    @Test
    void textsAreFetchedForARefusalThatLacksWords() {
        // When
        var needed = ValidationIssues.needMore(NEXT, KEYED);

        // Then
        assertThat(needed).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            409 | {"validationIssues":[{"severity":1,"code":"x","description":"ord","customTextKey":"k"}]}
            409 | {"validationIssues":[{"severity":1,"code":"x","description":null,"customTextKey":null}]}
            409 | {"status":409,"detail":"Process is ended.","validationIssues":null}
            409 | {"validationIssues":[{"severity":1,"code":"DataElementFileScanPending","description":null,"customTextKey":"k"}]}
            500 | {"validationIssues":[{"severity":1,"code":"x","description":null,"customTextKey":"k"}]}
            """)
    void textsAreNotFetchedWhereTheyDecideNothing(int status, String body) {
        // When
        var needed = ValidationIssues.needMore(NEXT, Answers.json(status, body));

        // Then
        assertThat(needed).isFalse();
    }

    /** Recorded: process, v7. */
    @Test
    void oneSentenceTellsTooLittle() {
        // When
        var untold = ValidationIssues.needMore(NEXT, SENTENCE);

        // Then
        assertThat(untold).isTrue();
        assertThat(ValidationIssues.areUntold(SENTENCE)).isTrue();
        assertThat(ValidationIssues.areUntold(KEYED)).isFalse();
    }

    @Test
    void issuesOfTheValidationAreReportedWithTheRefusal() {
        // Given
        var validation = Answers.json(
                200,
                """
                [{"severity":1,"instanceId":"x","dataElementId":"1","field":"navn","code":"The navn field is required.",
                  "description":"The navn field is required.","source":"ModelState","customTextKey":null}]
                """);

        // When
        var failure = new ValidationRefusal(NEXT, SENTENCE, validation, null).failure();

        // Then
        assertThat(failure).isInstanceOf(Refused.class);
        assertThat(failure.problem().rule()).isEqualTo("validation-failed");
        assertThat(failure.problem().issues()).extracting(Issue::field).containsExactly("navn");
        assertThat(failure.problem().answer()).extracting(RawAnswer::status).isEqualTo(409);
    }

    @Test
    void scanThatOnlyTheValidationTellsOfIsWaitedFor() {
        // Given
        var validation = Answers.json(200, "[{\"severity\":1,\"code\":\"DataElementFileScanPending\"}]");

        // When
        var failure = new ValidationRefusal(NEXT, SENTENCE, validation, null).failure();

        // Then
        assertThat(failure).isInstanceOf(Unavailable.class);
        assertThat(failure.problem().rule()).isEqualTo("scan-pending");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 409, 500})
    void validationThatFailsAddsNothing(int status) {
        // When
        var answer = Answers.empty(status);

        // Then
        assertThat(new AnswerSorter().succeeded(Answers.call(Kind.READ_VALIDATION), answer))
                .isTrue();
        assertThat(new ValidationRefusal(NEXT, SENTENCE, answer, null)
                        .failure()
                        .problem()
                        .issues())
                .isEmpty();
    }
}

package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 409 has many meanings: only some are waited for, and few are the sender's. */
class ConflictAnswersTest {

    private final AnswerSorter sorter = new AnswerSorter();

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

    /** Real flows 1.8: the app's own checks answer in words, the authority's in XML. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "Valideringsfeil: Organisasjonsnummeret er forskjellig" | Organisasjonsnummeret er forskjellig
            <valideringsresultat><status>UGYLDIG</status><valideringsfeil>R013 sum</valideringsfeil></valideringsresultat> | UGYLDIG R013 sum
            """)
    void whatTheAppsOwnChecksFoundIsTheSenders(String body, String told) {
        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.json(409, body));

        // Then
        assertThat(sorted).isInstanceOf(Refused.class);
        assertThat(sorted.problem().rule()).isEqualTo("validation-failed");
        assertThat(sorted.problem().issues())
                .singleElement()
                .extracting(Issue::text)
                .asString()
                .contains(told);
    }

    @Test
    void wordsThatNobodyHasRecordedAreAnOperators() {
        // Given
        var answer = Answers.json(409, "\"Innsending er stengt for perioden\"");

        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), answer);

        // Then
        assertThat(sorted).isInstanceOf(OperatorNeeded.class);
        assertThat(sorted.problem().rule()).isEqualTo("unexpected");
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
}

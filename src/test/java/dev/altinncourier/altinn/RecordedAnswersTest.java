package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real apps answered means what it meant there. */
class RecordedAnswersTest {

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
}

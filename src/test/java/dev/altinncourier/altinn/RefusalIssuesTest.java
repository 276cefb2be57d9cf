package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Issue.Severity;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the sender is told to mend, however the app put it. */
class RefusalIssuesTest {

    private final AnswerSorter sorter = new AnswerSorter();

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
}

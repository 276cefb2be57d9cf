package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityAnswersTest {

    private static final String TEMPLATE = "https://etat.example/valider/${aar}/${owner}";
    private final AnswerSorter sorter = new AnswerSorter();

    @ParameterizedTest
    @CsvSource({
        "400,PREVALIDATE,Refused", "400,START_JOB,OperatorNeeded", "401,PREVALIDATE,WrongSetup",
        "403,PREVALIDATE,Unavailable", "404,PREVALIDATE,OperatorNeeded", "406,PREVALIDATE,WrongSetup",
        "413,PREVALIDATE,Refused", "429,PREVALIDATE,Unavailable", "500,PREVALIDATE,Unavailable",
        "502,READ_JOB,Unavailable", "503,READ_RESULT,Unavailable", "408,START_JOB,Unavailable"
    })
    void aFailureSaysWhoActs(int status, Kind kind, String failure) {
        assertThat(sorter.failure(call(kind), Answers.empty(status)).getClass().getSimpleName())
                .isEqualTo(failure);
    }

    @Test
    void itsEffectIsNeverUnknown() {
        assertThat(sorter.leavesEffectOpen(call(Kind.START_JOB), Answers.empty(500)))
                .isFalse();
        assertThat(BrokenCall.failure(call(Kind.PREVALIDATE))).isInstanceOf(Unavailable.class);
    }

    @Test
    void whatTheAuthoritySaysIsReportedWithoutPersonalNumbers() {
        // Given
        var answer = Answers.json(
                400, "{\"kode\":\"SKM-401\",\"melding\":\"Feil inntektsår for 01039012345\",\"korrelasjonsid\":\"x\"}");

        // When
        var failure = sorter.failure(call(Kind.PREVALIDATE), answer);

        // Then
        assertThat(failure).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().category()).isEqualTo(Category.AUTHORITY_REJECTED);
            assertThat(refused.problem().issues())
                    .extracting(Issue::text)
                    .containsExactly("Feil inntektsår for 010390*****");
        });
    }

    /** The address holds the owner's number; what reports and journal show is the profile's template. */
    @Test
    void noReportShowsTheAddress() {
        // When
        var failure = sorter.failure(call(Kind.PREVALIDATE), Answers.empty(404));

        // Then
        assertThat(failure).isInstanceOf(OperatorNeeded.class);
        assertThat(failure.problem().toString()).contains(TEMPLATE).doesNotContain("01039012345");
        assertThat(call(Kind.PREVALIDATE).inWords()).isEqualTo("POST " + TEMPLATE);
    }

    @Test
    void aPauseThatItAsksForIsKept() {
        // Given
        var answer = Answers.of(429, null, Duration.ofSeconds(30), "");

        // Then
        assertThat(sorter.failure(call(Kind.READ_JOB), answer))
                .isInstanceOfSatisfying(
                        Unavailable.class, later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void aRefusedTokenHoldsTheProfile() {
        assertThat(sorter.failure(call(Kind.PREVALIDATE), Answers.empty(401)))
                .isInstanceOfSatisfying(
                        WrongSetup.class,
                        wrong -> assertThat(wrong.problem().category()).isEqualTo(Category.AUTH));
    }

    @Test
    void aPageOfAGatewayIsNoSuccess() {
        assertThat(sorter.succeeded(call(Kind.PREVALIDATE), Answers.html(200, null)))
                .isFalse();
        assertThat(sorter.failure(call(Kind.PREVALIDATE), Answers.html(200, null)))
                .isInstanceOf(Unavailable.class);
    }

    /** In the sandbox it is on Altinn's own host: its outage must not stop the calls to Altinn. */
    @Test
    void itsCircuitIsItsOwn() {
        assertThat(Circuits.of(call(Kind.PREVALIDATE))).isNotEqualTo(Circuits.of(Answers.call(Kind.NEXT)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"jobbStatus\":\"OPPRETTET\",\"jobbId\":\"ab-1\"} | ab-1 | OPPRETTET",
                "{\"status\":\"NY\"} | | NY",
                "{\"jobbId\":\"../../x\"} | | ",
                "{} | | ",
                "\"FERDIG\" | FERDIG | FERDIG"
            })
    void aJobTellsItsIdAndHowFarItIs(String body, String id, String status) {
        // Given
        var answer = Answers.json(200, body);

        // Then
        assertThat(JobAnswer.id(answer).orElse(null)).isEqualTo(id);
        assertThat(JobAnswer.status(answer).orElse(null)).isEqualTo(status);
    }

    private static AltinnCall call(Kind kind) {
        return AltinnCall.of(kind, URI.create("https://etat.example/valider/2025/01039012345"), TEMPLATE);
    }
}

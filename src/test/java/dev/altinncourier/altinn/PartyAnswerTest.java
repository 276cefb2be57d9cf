package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.profile.Environment;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import org.junit.jupiter.api.Test;

/** Which party an owner is (Recorded: metadata, GET parties). */
class PartyAnswerTest {

    private static final String RECORDED =
            """
            [{"partyId":501337,"partyTypeName":1,"orgNumber":null,"ssn":"010390*****","isDeleted":false,
              "onlyHierarchyElementWithNoAccess":false,"childParties":[]},
             {"partyId":500000,"partyTypeName":2,"orgNumber":"897069650","ssn":null,"isDeleted":false,
              "onlyHierarchyElementWithNoAccess":false,"childParties":[
                {"partyId":500001,"partyTypeName":2,"orgNumber":"897069651","ssn":null,"childParties":null}]},
             {"partyId":500700,"partyTypeName":2,"orgNumber":"950474084","ssn":null,"isDeleted":false,
              "onlyHierarchyElementWithNoAccess":true,"childParties":[]}]""";

    private final AltinnCall call = Instantiations.in(Environment.SANDBOX).readParties(Profiles.json());

    @Test
    void anOrganisationIsFoundByItsNumber() throws Exception {
        assertThat(partyId(RECORDED, InstanceOwner.organisation("897069650"))).isEqualTo("500000");
        assertThat(partyId(RECORDED, InstanceOwner.organisation("897069651"))).isEqualTo("500001");
    }

    @Test
    void aPersonIsFoundByWhatAltinnShowsOfTheNumber() throws Exception {
        assertThat(partyId(RECORDED, InstanceOwner.person("01039012345"))).isEqualTo("501337");
    }

    @Test
    void twoPersonsBornOnOneDayAreNotGuessedAt() {
        // Given
        var twins = RECORDED.replace(
                "\"orgNumber\":\"950474084\",\"ssn\":null,\"isDeleted\":false,\n"
                        + "  \"onlyHierarchyElementWithNoAccess\":true",
                "\"orgNumber\":null,\"ssn\":\"010390*****\"");

        // When
        var refused = catchThrowableOfType(Refused.class, () -> partyId(twins, InstanceOwner.person("01039012345")));

        // Then
        assertThat(refused.problem().nextAction().en()).contains("partyId");
    }

    @Test
    void whomTheTokenMayNotActForIsAskedForAgainAndNamesNobody() {
        // When
        var failure = catchThrowableOfType(
                Unavailable.class, () -> partyId(RECORDED, InstanceOwner.organisation("950474084")));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("forbidden");
        assertThat(failure.problem().answer()).isNull();
    }

    @Test
    void anAnswerThatIsNoListTellsNothing() {
        assertThat(catchThrowableOfType(
                        Unavailable.class, () -> partyId("{}", InstanceOwner.organisation("897069650"))))
                .isNotNull();
    }

    private String partyId(String json, InstanceOwner owner) throws SubmissionFailure {
        return PartyAnswer.partyId(call, Answers.json(200, json), owner);
    }
}

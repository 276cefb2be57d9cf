package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.InstantiationRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.Template;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the template of an instance says, and where it is sent in each mode. */
class InstanceTemplateTest {

    private static final String BASE = "http://localhost:8085/ttd/courier-test/instances";
    private static final String OUR_ID = "\"sluttbrukersystemRef\":\"" + Submissions.ID.value() + "\"";

    private final InstantiationCalls calls = Instantiations.in(Environment.SANDBOX);

    @Test
    void valuesOfTheProfileStandBesideOurIdAsTexts() throws Exception {
        // Given
        var profile = profile(InstantiationMode.JSON, Map.of("aar", Template.of("${aar}")), Map.of());

        // When
        var call = calls.instantiate(profile, submission(Map.of("aar", "2025")), null);

        // Then
        assertThat(Bodies.text(call))
                .isEqualTo("{\"instanceOwner\":{\"organisationNumber\":\"897069650\"},\"dataValues\":{" + OUR_ID
                        + ",\"aar\":\"2025\"}}");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z", "2026-01-31T12:00:00.5+01:00, 2026-01-31T11:00:00.500Z"})
    void datesAreSentInOneSpelling(String given, String sent) throws Exception {
        // Given
        var profile = profile(InstantiationMode.JSON, Map.of(), Map.of("dueBefore", Template.of("${frist}")));

        // When
        var call = calls.instantiate(profile, submission(Map.of("frist", given)), null);

        // Then
        assertThat(Bodies.text(call)).contains("\"dueBefore\":\"" + sent + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-31", "2026-01-31T12:00:00", "31.01.2026", "2026-02-30T12:00:00Z"})
    void whatIsNoTimeIsTheSendersToCorrect(String given) {
        // Given
        var profile = profile(InstantiationMode.JSON, Map.of(), Map.of("visibleAfter", Template.of("${frist}")));

        // When
        var refused = catchThrowableOfType(
                Refused.class, () -> calls.instantiate(profile, submission(Map.of("frist", given)), null));

        // Then
        assertThat(refused.problem().category()).isEqualTo(Category.VALIDATION);
        assertThat(refused.problem().summary().en()).contains("visibleAfter");
    }

    @Test
    void aQueryNamesThePartyAndItsTemplateDoesNot() throws Exception {
        // When
        var call =
                calls.instantiate(profile(InstantiationMode.QUERY, Map.of(), Map.of()), submission(Map.of()), "500000");

        // Then
        assertThat(call.uri()).hasToString(BASE + "?instanceOwnerPartyId=500000");
        assertThat(Bodies.text(call)).isEqualTo("{\"dataValues\":{" + OUR_ID + "}}");
    }

    @Test
    void aPartyNeedsNoLookup() throws Exception {
        // Given
        var profile = profile(InstantiationMode.QUERY, Map.of(), Map.of());
        var party = Submissions.of(InstanceOwner.party("501337"), Path.of("work"), Submissions.FORM);

        // When
        var call = calls.instantiate(profile, party, null);

        // Then
        assertThat(InstantiationCalls.needsPartyId(profile, party)).isFalse();
        assertThat(InstantiationCalls.needsPartyId(profile, submission(Map.of())))
                .isTrue();
        assertThat(call.uri()).hasToString(BASE + "?instanceOwnerPartyId=501337");
    }

    @Test
    void theSimplifiedCallPrefillsAndHasNoDataValues() throws Exception {
        // Given
        var rule = new InstantiationRule(
                InstantiationMode.SIMPLIFIED, Map.of(), Map.of(), Map.of("a.ref", Template.of("${id}")));

        // When
        var call = calls.instantiate(Profiles.with(rule), submission(Map.of()), null);

        // Then
        assertThat(call.uri()).hasToString(BASE + "/create");
        assertThat(Bodies.text(call))
                .isEqualTo("{\"instanceOwner\":{\"organisationNumber\":\"897069650\"},\"prefill\":{\"a.ref\":\""
                        + Submissions.ID.value() + "\"}}");
    }

    private static AppProfile profile(
            InstantiationMode mode, Map<String, Template> dataValues, Map<String, Template> dates) {
        return Profiles.with(new InstantiationRule(mode, dataValues, dates, Map.of()));
    }

    private static Submission submission(Map<String, String> vars) {
        var owner = InstanceOwner.organisation(Submissions.ORGANISATION);
        var content = new Content(owner, List.of(Submissions.FORM), vars, null, null, false);
        return Submission.received(Submissions.ID, "k", "courier-test", Path.of("work"), content);
    }
}

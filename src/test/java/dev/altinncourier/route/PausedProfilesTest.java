package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.Hold;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausedProfilesTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));

    private Journals database;

    @BeforeEach
    void open(@TempDir Path base) {
        database = Journals.open(base, new TestClock());
        database.submissions().receive(ID, "key", "bidrag", base.resolve("work/x"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "token/bidrag", "profile/bidrag"})
    void aProfileThatWaitsIsNamedWithWhatMendsIt(String subject) {
        // Given
        hold(subject);

        // When
        var health = health();

        // Then
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getData().orElseThrow())
                .isEqualTo(Map.of(
                        "bidrag rule",
                        "maskinporten-signature",
                        "bidrag since",
                        TestClock.START.toString(),
                        "bidrag fix",
                        "Correct the key file.",
                        "bidrag waiting",
                        1L));
    }

    @Test
    void aProfileIsNotRedForAnothers() {
        // Given
        hold("profile/another");

        // When
        var health = health();

        // Then
        assertThat(health.getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oneOwnerIsCountedAndNeverNamed() {
        // Given
        hold("owner/PERSON/01039012345");

        // When
        var health = health();

        // Then
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getData().orElseThrow()).isEqualTo(Map.of("owners whose submissions wait", 1L));
    }

    private void hold(String subject) {
        var problem = Problem.of(
                Category.CONFIGURATION,
                "maskinporten-signature",
                new Text("Signaturen stemmer ikke.", "The signature does not fit."),
                new Text("Rett nøkkelfilen.", "Correct the key file."));
        database.held().join(ID, subject);
        database.holds().failed(new Hold(subject, "TOKEN", problem, TestClock.START, 1), ID, TestClock.START);
    }

    private HealthCheckResponse health() {
        return new PausedProfiles(database.holds(), database.held(), new OneProfile()).call();
    }

    private record OneProfile() implements ProfileCatalogue {
        @Override
        public Optional<AppProfile> find(String id) {
            return Optional.of(new AppProfile(
                    id,
                    new AppName("ttd", Map.of()),
                    new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                    new OwnerRule(OwnerRule.Type.ORGANISATION, null, null),
                    InstantiationMode.JSON,
                    List.of(),
                    new ProcessRule(List.of(), ProcessRule.Stop.END, null)));
        }

        @Override
        public Set<String> ids() {
            return Set.of("bidrag");
        }
    }
}

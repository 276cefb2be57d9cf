package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Held;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a hold stops, and who looks whether it is over. */
class AskHoldTest {

    private static final String PROFILE = "bidrag";

    private final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private AskHold ask;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = Journals.open(base, clock);
        ask = new AskHold(new OneSubmission(new OneProfile()), database.holds());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "INSTANTIATE, INSTANTIATE",
        "INSTANTIATE, DISCARD_DRAFT",
        "FIND_INSTANCES, INSTANTIATE",
        "POST_DATA, INSTANTIATE",
        "POST_DATA, UPLOAD",
        "PUT_DATA, UPLOAD",
        "NEXT, UPLOAD",
        "NEXT, ADVANCE",
        "READ_PROCESS, AWAIT_FEEDBACK",
        "TOKEN, AWAIT_FEEDBACK"
    })
    void whatHasThePointBeforeItWaits(String point, Step step) throws Exception {
        // Given
        hold(point);

        // Then
        assertThatThrownBy(() -> ask(standingAt(step))).isInstanceOf(Held.class);
    }

    @ParameterizedTest
    @CsvSource({
        "INSTANTIATE, UPLOAD",
        "INSTANTIATE, AWAIT_FEEDBACK",
        "FIND_INSTANCES, UPLOAD",
        "DELETE_INSTANCE, ADVANCE",
        "PUT_DATA, ADVANCE",
        "POST_DATA, AWAIT_FEEDBACK",
        "NEXT, AWAIT_FEEDBACK",
        "NEXT, FILE_RECEIPT"
    })
    void whatIsPastThePointGoesOn(String point, Step step) throws Exception {
        // Given
        hold(point);

        // When
        var look = ask(standingAt(step));

        // Then
        assertThat(look).isEmpty();
    }

    @Test
    void whatIsPastThePointLeavesTheLookToOneThatCanSeeItMended() throws Exception {
        // Given
        hold("INSTANTIATE");
        clock.advance(Duration.ofMinutes(1));

        // When
        var past = ask(standingAt(Step.AWAIT_FEEDBACK));
        var ahead = ask(standingAt(Step.INSTANTIATE));

        // Then
        assertThat(past).isEmpty();
        assertThat(ahead.orElseThrow().holds()).extracting(Hold::point).containsExactly("INSTANTIATE");
    }

    private Optional<Look> ask(Submission submission) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            Exchange exchange = new DefaultExchange(camel);
            exchange.getMessage().setBody(submission);
            ask.process(exchange);
            return Look.LOOK.find(exchange);
        }
    }

    private Submission standingAt(Step step) {
        var owner = InstanceOwner.organisation("897069650");
        var content = new Content(owner, List.of(), Map.of(), null, null, false);
        var id = SubmissionId.at(clock.instant(), new Random(step.ordinal()));
        var submission = Submission.received(id, "key", PROFILE, base.resolve("work/x"), content);
        return step == Step.INSTANTIATE
                ? submission
                : submission
                        .with(new Instance("1/a", "http://localhost", List.of(), null))
                        .at(step);
    }

    private void hold(String point) {
        var problem = Problem.of(Category.CONFIGURATION, "rule", new Text("nb", "en"), new Text("rett opp", "mend it"));
        var met = SubmissionId.at(clock.instant(), new Random(99));
        var hold = new Hold("profile/" + PROFILE, point, problem, clock.instant(), 1);
        database.holds().failed(hold, met, clock.instant().plusSeconds(20));
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
            return Set.of(PROFILE);
        }
    }
}

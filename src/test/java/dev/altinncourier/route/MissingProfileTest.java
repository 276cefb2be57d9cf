package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.intake.MissingProfile;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionId;
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
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of submissions whose profile is not there after a restart. */
class MissingProfileTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));
    private static final ProfileCatalogue NONE = new NoProfile();

    private final TestClock clock = new TestClock();

    private Journals database;
    private Journals.Node node;
    private Submission submission;

    @BeforeEach
    void receive(@TempDir Path base) {
        database = Journals.open(base, clock);
        node = database.node("node");
        var folder = base.resolve("work/x");
        node.submissions().receive(ID, "key", "bidrag", folder);
        node.submissions().takeUp(ID);
        var content = new Content(InstanceOwner.organisation("897069650"), List.of(), Map.of(), null, null, false);
        submission = node.submissions()
                .save(Submission.received(ID, "key", "bidrag", folder, content).at(Step.AWAIT_FEEDBACK));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSubmissionWaitsForItsProfileAndIsToldTheFileThatMendsIt() {
        // When
        var failure = catchThrowableOfType(Unavailable.class, () -> new OneSubmission(NONE).profileOf(submission));
        var pause = pause(failure);

        // Then
        assertThat(failure.problem().nextAction().en()).contains("Put bidrag.yaml back");
        assertThat(pause.exhausted()).isFalse();
        assertThat(pause.problem()).isEqualTo(failure.problem());
        assertThat(pause.due())
                .isBetween(
                        TestClock.START.plus(new Patience().maxHoldDelay()),
                        TestClock.START.plus(Duration.ofMinutes(6)));
    }

    @Test
    void healthNamesTheProfileThatIsMissing() {
        // When
        var health = new PausedProfiles(database.holds(), database.held(), NONE).call();

        // Then
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getData().orElseThrow())
                .isEqualTo(Map.of(
                        "bidrag rule",
                        "profile-missing",
                        "bidrag fix",
                        MissingProfile.problem("bidrag").nextAction().en(),
                        "bidrag waiting",
                        1L));
    }

    private Pause pause(Unavailable failure) {
        var exchange = new DefaultExchange(new DefaultCamelContext());
        Variable.ENTRY.set(exchange, node.submissions().find(ID).orElseThrow());
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure);
        var settings = new Patience();
        var troubles = new TroubleLog(clock);
        var watch = new ClockWatch(clock, () -> clock.millis() * 1_000_000);
        var forbidden = new ForbiddenRule(settings, troubles, watch, database.others(), NONE);
        var backoff = new Backoff(settings, new Random(1));
        var others = new SomebodysTurn(NONE, node.waits(), node.jobs(), new Persons(), backoff, troubles, clock);
        new DecidePause(
                        node.submissions(),
                        settings,
                        backoff,
                        troubles,
                        forbidden,
                        others,
                        LoginParts.tokens(database, clock),
                        clock)
                .process(exchange);
        return Variable.PAUSE.in(exchange);
    }

    private static final class NoProfile implements ProfileCatalogue {
        @Override
        public Optional<AppProfile> find(String id) {
            return Optional.empty();
        }

        @Override
        public Set<String> ids() {
            return Set.of();
        }
    }
}

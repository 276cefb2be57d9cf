package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.Flight;
import dev.altinncourier.token.Flights;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecidePauseTest {

    private static final Instant NOW = TestClock.START;
    private static final SubmissionId ID = SubmissionId.at(NOW, new Random(1));

    private final TestClock clock = new TestClock();

    private @Nullable Flight flight;
    private Path base;
    private Journals database;
    private SubmissionJournal journal;

    @BeforeEach
    void receive(@TempDir Path temp) {
        base = temp;
        database = Journals.open(base, clock);
        journal = database.submissions();
        journal.receive(ID, "lønn", "courier-test", base.resolve("work/x"));
        journal.takeUp(ID);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 40", "2, 80", "7, 2560", "8, 3600", "500, 3600"})
    void eachLookAtAnOutageWaitsTwiceAsLongUpToAnHour(int before, long seconds) throws Exception {
        // Given
        waitedFor("outage", before);

        // When
        var pause = decide(outage(null), 0);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusSeconds(seconds));
        assertThat(pause.trouble()).isEqualTo(new Trouble(NOW, "outage", before + 1));
        assertThat(pause.exhausted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "4, 16", "5, 30", "90, 30"})
    void lostAnswerIsLookedForSoonAndThenEveryHalfMinute(int before, long seconds) throws Exception {
        // Given
        waitedFor("effect-unknown", before);

        // When
        var pause = decide(unknown(), 0);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"5, 20", "20, 20", "21, 21", "900, 900"})
    void serverThatAsksForALongerPauseGetsIt(long asked, long seconds) throws Exception {
        // When
        var pause = decide(outage(Duration.ofSeconds(asked)), 0);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0.0, 20000", "0.5, 22000", "0.999999, 23999"})
    void pauseIsStretchedByUpToAFifth(double chance, long millis) throws Exception {
        // When
        var pause = decide(outage(null), chance);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusMillis(millis));
    }

    @Test
    void anotherTroubleIsPartOfTheSameLongOne() throws Exception {
        // Given
        waitedFor("outage", 9);
        clock.advance(Duration.ofHours(4));

        // When
        var pause = decide(unknown(), 0);

        // Then
        assertThat(pause.trouble()).isEqualTo(new Trouble(NOW, "effect-unknown", 1));
    }

    @ParameterizedTest
    @CsvSource({"259200, false", "259201, true"})
    void outageIsGivenUpAfterThreeDays(long seconds, boolean exhausted) throws Exception {
        // Given
        waitedFor("outage", 80);
        clock.advance(Duration.ofSeconds(seconds));

        // When
        var pause = decide(outage(null), 0);

        // Then
        assertThat(pause.exhausted()).isEqualTo(exhausted);
    }

    @ParameterizedTest
    @CsvSource({"600, false", "601, true"})
    void refusalThatMayBeAnOutageIsBelievedWhenItHasStayed(long seconds, boolean exhausted) throws Exception {
        // Given
        waitedFor("forbidden", 5);
        clock.advance(Duration.ofSeconds(seconds));

        // When
        var pause = decide(new Unavailable(problem(Category.AUTH, "forbidden"), null), 0);

        // Then
        assertThat(pause.exhausted()).isEqualTo(exhausted);
    }

    @Test
    void refusalIsNotBelievedAfterTwoLooks() throws Exception {
        // Given
        waitedFor("forbidden", 1);
        clock.advance(Duration.ofHours(1));

        // When
        var pause = decide(new Unavailable(problem(Category.AUTH, "forbidden"), null), 0);

        // Then
        assertThat(pause.exhausted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 10", "5, 160", "6, 300", "90, 300"})
    void virusScanIsLookedForSoon(int before, long seconds) throws Exception {
        // Given
        waitedFor(TroubleLog.SCAN, before);

        // When
        var pause = decide(new Unavailable(problem(Category.TRANSIENT_EXHAUSTED, TroubleLog.SCAN), null), 0);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {TroubleLog.FEEDBACK, TroubleLog.PERSON})
    void outageInALongWaitForSomebodyBeginsNow(String wait) throws Exception {
        // Given
        waitedFor(wait, 9000);
        clock.advance(Duration.ofDays(90));

        // When
        var pause = decide(outage(null), 0);

        // Then
        assertThat(pause.exhausted()).isFalse();
        assertThat(pause.trouble()).isEqualTo(new Trouble(clock.instant(), "outage", 1));
    }

    @Test
    void openCircuitAfterALongWaitForTheAuthorityIsNoReasonToGiveUp() throws Exception {
        // Given
        waitedFor(TroubleLog.FEEDBACK, 9000);
        clock.advance(Duration.ofDays(90));

        // When
        var pause = decide(new Unavailable(problem(Category.TRANSIENT_EXHAUSTED, "circuit-open"), null), 0);

        // Then
        assertThat(pause.exhausted()).isFalse();
        assertThat(pause.trouble().failures()).isZero();
    }

    @Test
    void failedFetchOfAFirstTokenWaits() throws Exception {
        // Given
        flight = Flights.first(clock);

        // When
        var pause = decide(outage(null), 0);

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusSeconds(20));
    }

    private void waitedFor(String rule, int failures) {
        var trouble = failures == 0 ? null : new Trouble(NOW, rule, failures);
        journal.postpone(ID, base.resolve("waiting/x"), NOW, trouble);
    }

    private Pause decide(SubmissionFailure caught, double chance) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            var exchange = new DefaultExchange(camel);
            Variable.ENTRY.set(exchange, new JournalEntry(ID, "lønn", "courier-test", base, null, NOW, null));
            Tokens.FLIGHT.set(exchange, flight);
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, caught);
            var settings = new Patience();
            var troubles = new TroubleLog(clock);
            var watch = new ClockWatch(clock, () -> clock.millis() * 1_000_000);
            var forbidden = new ForbiddenRule(settings, troubles, watch, database.others(), new NoProfiles());
            var backoff = new Backoff(settings, new Chance(chance));
            var node = database.node("node");
            var others = new SomebodysTurn(
                    new NoProfiles(), node.waits(), node.jobs(), new Persons(), backoff, troubles, clock);
            new DecidePause(
                            journal,
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
    }

    private static SubmissionFailure outage(@Nullable Duration asked) {
        return new Unavailable(problem(Category.TRANSIENT_EXHAUSTED, "outage"), asked);
    }

    private static SubmissionFailure unknown() {
        return new OutcomeUnknown(problem(Category.UNKNOWN_OUTCOME, "effect-unknown"));
    }

    private static Problem problem(Category category, String rule) {
        return Problem.of(category, rule, new Text("nb", "en"), new Text("nb", "en"));
    }

    private record NoProfiles() implements ProfileCatalogue {
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

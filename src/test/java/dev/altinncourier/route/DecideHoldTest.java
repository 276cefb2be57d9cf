package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.Hold;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Held;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.Flight;
import dev.altinncourier.token.Flights;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

/** What becomes of a submission that a wrong set-up stops, whether it met the fault itself or only waits with others. */
class DecideHoldTest {

    private static final Instant NOW = TestClock.START;
    private static final Duration SAFETY_NET = new Patience().maxHoldDelay();
    private static final String SUBJECT = "profile/" + TwoSubmissions.PROFILE;

    private final TestClock clock = new TestClock();

    private TwoSubmissions two;
    private @Nullable Flight flight;

    @BeforeEach
    void open(@TempDir Path base) {
        two = TwoSubmissions.in(base, clock);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void whoMeetsTheFaultWaitsForItsHold() throws Exception {
        // Given
        waitedFor(new Trouble(NOW, "rule", 4));

        // When
        var pause = decide(wrong());

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plus(SAFETY_NET));
        assertThat(pause.trouble()).isEqualTo(new Trouble(NOW, "rule", 5));
        assertThat(pause.problem()).isEqualTo(problem());
        assertThat(pause.exhausted()).isFalse();
        assertThat(two.database().holds().all()).extracting(Hold::subject).containsExactly(SUBJECT);
        assertThat(two.database().held().waiting(SUBJECT)).isEqualTo(1);
    }

    @Test
    void whoCalledNobodyWaitsWithTheOthersAndHasFailedNoMore() throws Exception {
        // Given
        waitedFor(new Trouble(NOW, "rule", 4));

        // When
        var pause = decide(new Held(problem()));

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plus(SAFETY_NET));
        assertThat(pause.trouble()).isEqualTo(new Trouble(NOW, "rule", 4));
        assertThat(pause.problem()).isEqualTo(problem());
        assertThat(pause.exhausted()).isFalse();
        assertThat(two.database().holds().all()).isEmpty();
        assertThat(two.database().held().waiting(SUBJECT)).isEqualTo(1);
    }

    @Test
    void faultThatIsTheSubmissionsOwnIsAnOperatorsAtOnce() throws Exception {
        // Given
        decide(wrong());
        clock.advance(Duration.ofMinutes(1));
        two.made(two.other(), Kind.INSTANTIATE);

        // When
        var pause = decide(wrong());

        // Then
        assertThat(pause.exhausted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, 259200, false", "true, 259201, true", "false, 259200, false", "false, 259201, true"})
    void setUpThatStaysWrongIsGivenUpAfterThreeDays(boolean metItself, long seconds, boolean exhausted)
            throws Exception {
        // Given
        waitedFor(new Trouble(NOW, "rule", 80));
        clock.advance(Duration.ofSeconds(seconds));

        // When
        var pause = decide(metItself ? wrong() : new Held(problem()));

        // Then
        assertThat(pause.exhausted()).isEqualTo(exhausted);
    }

    @ParameterizedTest
    @CsvSource({"true, 0.5, 330000", "false, 0.5, 330000", "false, 0.999999, 359999"})
    void whoWaitTogetherDoNotComeBackTogether(boolean metItself, double chance, long millis) throws Exception {
        // When
        var pause = decide(metItself ? wrong() : new Held(problem()), new Chance(chance));

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plusMillis(millis));
    }

    @Test
    void failedFetchOfAFirstTokenIsHeld() throws Exception {
        // Given
        flight = Flights.first(clock);

        // When
        var pause = decide(new WrongSetup(problem(), Reach.CLIENT));

        // Then
        assertThat(pause.due()).isEqualTo(NOW.plus(SAFETY_NET));
        assertThat(two.database().holds().all()).extracting(Hold::subject).containsExactly("client");
    }

    private void waitedFor(Trouble trouble) {
        var one = two.one();
        two.node().submissions().postpone(one.id(), one.folder(), NOW, trouble);
    }

    private Pause decide(SubmissionFailure caught) throws Exception {
        return decide(caught, Chance.NONE);
    }

    private Pause decide(SubmissionFailure caught, Chance chance) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            var exchange = new DefaultExchange(camel);
            var journal = two.node().submissions();
            Variable.ENTRY.set(exchange, journal.find(two.one().id()).orElseThrow());
            Variable.CALL.set(exchange, call());
            HeldBy.HOLD.set(exchange, new HeldBy(SUBJECT));
            Tokens.FLIGHT.set(exchange, flight);
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, caught);
            var backoff = new Backoff(new Patience(), chance);
            var database = two.database();
            var faults = new SetupFaults(database.holds(), database.held(), database.others(), backoff, clock);
            new DecideHold(journal, faults, new Patience(), backoff, new TroubleLog(clock), clock).process(exchange);
            return Variable.PAUSE.in(exchange);
        }
    }

    private static AltinnCall call() {
        var uri = URI.create("http://localhost/ttd/bidrag/instances");
        return new AltinnCall(Kind.INSTANTIATE, uri, Map.of(), null, "x");
    }

    private static SubmissionFailure wrong() {
        return new WrongSetup(problem(), Reach.PROFILE);
    }

    private static Problem problem() {
        return Problem.of(Category.CONFIGURATION, "rule", new Text("nb", "en"), new Text("nb", "en"));
    }
}

package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.Hold;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.OtherSubmissions.Fate;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault a failure is, by how others fare. */
class SetupFaultsTest {

    private final TestClock clock = new TestClock();

    private TwoSubmissions two;
    private SetupFaults faults;

    @BeforeEach
    void open(@TempDir Path base) {
        two = TwoSubmissions.in(base, clock);
        var database = two.database();
        faults = new SetupFaults(
                database.holds(), database.held(), database.others(), new Backoff(new Patience(), Chance.NONE), clock);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT, client, TOKEN",
        "PROFILE_TOKEN, token/bidrag, TOKEN",
        "OWNER_TOKEN, owner/ORGANISATION/897069650, TOKEN",
        "PROFILE, profile/bidrag, INSTANTIATE"
    })
    void whatDependsOnTheFaultWaits(Reach reach, String subject, String point) throws Exception {
        // When
        boolean own = met(Kind.INSTANTIATE, reach);

        // Then
        assertThat(own).isFalse();
        assertThat(two.database().holds().all())
                .extracting(Hold::subject, Hold::point)
                .containsExactly(tuple(subject, point));
        assertThat(two.database().held().waiting(subject)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PROFILE, true", "CLIENT, false"})
    void faultThatOthersDoNotMeetIsTheSubmissionsOwnUnlessItIsOfAToken(Reach reach, boolean expected) throws Exception {
        // Given
        met(Kind.INSTANTIATE, reach);
        clock.advance(Duration.ofMinutes(1));
        two.made(two.other(), Kind.INSTANTIATE);

        // When
        boolean own = met(Kind.INSTANTIATE, reach);

        // Then
        assertThat(own).isEqualTo(expected);
    }

    @Test
    void whatOthersDidBeforeItBeganShowsNothing() throws Exception {
        // Given
        two.made(two.other(), Kind.INSTANTIATE);
        clock.advance(Duration.ofMinutes(1));

        // When
        met(Kind.INSTANTIATE, Reach.PROFILE);
        boolean own = met(Kind.INSTANTIATE, Reach.PROFILE);

        // Then
        assertThat(own).isFalse();
    }

    @Test
    void othersThatHaveComeLessFarShowNothing() throws Exception {
        // Given
        two.made(two.one(), Kind.NEXT);
        met(Kind.NEXT, Reach.PROFILE);
        clock.advance(Duration.ofMinutes(1));
        two.made(two.other(), Kind.NEXT);

        // When
        boolean own = met(Kind.NEXT, Reach.PROFILE);

        // Then
        assertThat(own).isFalse();
    }

    /** The second is the owner of the one that got through. */
    @ParameterizedTest
    @CsvSource({"897069650, GOT_THROUGH", "910423185, NOT_KNOWN"})
    void onlyAnotherOwnerThatGotThroughShowsThatARightIsMissing(String owner, Fate expected) {
        // Given
        two.made(two.other(), Kind.INSTANTIATE);

        // When
        var fate = fateOfOthersThan(InstanceOwner.organisation(owner));

        // Then
        assertThat(fate).isEqualTo(expected);
    }

    @Test
    void ownersThatAllAreRefusedShowAnOutage() {
        // Given
        var trouble = new Trouble(clock.instant(), "forbidden", 2);
        two.node()
                .submissions()
                .postpone(
                        two.other().id(), two.other().folder(), clock.instant().plusSeconds(60), trouble);

        // When
        var fate = fateOfOthersThan(TwoSubmissions.OWNER);

        // Then
        assertThat(fate).isEqualTo(Fate.STUCK_TOO);
    }

    private Fate fateOfOthersThan(InstanceOwner owner) {
        return two.database().others().ofOtherOwners(List.of(TwoSubmissions.PROFILE), owner, TestClock.START);
    }

    /** Whether the first submission's fault is its own. */
    private boolean met(Kind kind, Reach reach) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            Exchange exchange = new DefaultExchange(camel);
            var call = new AltinnCall(kind, URI.create("http://localhost/ttd/bidrag/instances"), Map.of(), null, "x");
            Variable.CALL.set(exchange, call);
            return faults.met(exchange, two.one(), new WrongSetup(problem(), reach));
        }
    }

    private static Problem problem() {
        return Problem.of(Category.CONFIGURATION, "rule", new Text("nb", "en"), new Text("nb", "en"));
    }
}

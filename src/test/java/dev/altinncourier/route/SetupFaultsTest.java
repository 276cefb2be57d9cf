package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Hold;
import dev.altinncourier.journal.JournalEntry.Trouble;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.OtherSubmissions.Fate;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    private static final InstanceOwner OWNER = InstanceOwner.organisation("897069650");
    private static final InstanceOwner ANOTHER = InstanceOwner.organisation("910423185");
    private static final String PROFILE = "bidrag";

    private final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private Journals.Node node;
    private SubmissionJournal journal;
    private SetupFaults faults;
    private Submission submission;
    private Submission other;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        database = Journals.open(base, clock);
        node = database.node("node");
        journal = node.submissions();
        var settings = new Patience();
        faults = new SetupFaults(
                database.holds(), database.held(), database.others(), new Backoff(settings, new Random(1)), clock);
        submission = received(1, OWNER);
        other = received(2, ANOTHER);
    }

    @AfterEach
    void close() {
        database.close();
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
        boolean own = met(submission, Kind.INSTANTIATE, reach);

        // Then
        assertThat(own).isFalse();
        assertThat(database.holds().all()).extracting(Hold::subject).containsExactly(subject);
        assertThat(database.holds().all()).extracting(Hold::point).containsExactly(point);
        assertThat(database.held().waiting(subject)).isEqualTo(1);
    }

    @Test
    void faultThatOthersDoNotMeetIsTheSubmissionsOwn() throws Exception {
        // Given
        met(submission, Kind.INSTANTIATE, Reach.PROFILE);
        clock.advance(Duration.ofMinutes(1));
        makes(other, Kind.INSTANTIATE);

        // When
        boolean own = met(submission, Kind.INSTANTIATE, Reach.PROFILE);

        // Then
        assertThat(own).isTrue();
    }

    @Test
    void whatOthersDidBeforeItBeganShowsNothing() throws Exception {
        // Given
        makes(other, Kind.INSTANTIATE);
        clock.advance(Duration.ofMinutes(1));

        // When
        met(submission, Kind.INSTANTIATE, Reach.PROFILE);
        boolean own = met(submission, Kind.INSTANTIATE, Reach.PROFILE);

        // Then
        assertThat(own).isFalse();
    }

    @Test
    void othersThatHaveComeLessFarShowNothing() throws Exception {
        // Given
        makes(submission, Kind.NEXT);
        met(submission, Kind.NEXT, Reach.PROFILE);
        clock.advance(Duration.ofMinutes(1));
        makes(other, Kind.NEXT);

        // When
        boolean own = met(submission, Kind.NEXT, Reach.PROFILE);

        // Then
        assertThat(own).isFalse();
    }

    @Test
    void faultOfATokenIsNeverASubmissionsOwn() throws Exception {
        // Given
        met(submission, Kind.INSTANTIATE, Reach.CLIENT);
        clock.advance(Duration.ofMinutes(1));
        makes(other, Kind.INSTANTIATE);

        // When
        boolean own = met(submission, Kind.INSTANTIATE, Reach.CLIENT);

        // Then
        assertThat(own).isFalse();
    }

    @Test
    void anotherOwnerThatGotThroughShowsThatARightIsMissing() {
        // Given
        var since = clock.instant();
        makes(other, Kind.INSTANTIATE);

        // When
        var fate = database.others().ofOtherOwners(List.of(PROFILE), OWNER, since);

        // Then
        assertThat(fate).isEqualTo(Fate.GOT_THROUGH);
    }

    @Test
    void ownersThatAllAreRefusedShowAnOutage() {
        // Given
        journal.postpone(
                other.id(), base, clock.instant().plusSeconds(60), new Trouble(clock.instant(), "forbidden", 2));

        // When
        var fate = database.others().ofOtherOwners(List.of(PROFILE), OWNER, clock.instant());

        // Then
        assertThat(fate).isEqualTo(Fate.STUCK_TOO);
    }

    @Test
    void sameOwnersSubmissionsShowNothing() {
        // Given
        makes(other, Kind.INSTANTIATE);

        // When
        var fate = database.others().ofOtherOwners(List.of(PROFILE), ANOTHER, clock.instant());

        // Then
        assertThat(fate).isEqualTo(Fate.NOT_KNOWN);
    }

    private Submission received(int number, InstanceOwner owner) {
        var id = SubmissionId.at(clock.instant().plusMillis(number), new Random(number));
        journal.receive(id, "key-" + number, PROFILE, base.resolve("work/" + id));
        journal.takeUp(id);
        var content = new Content(owner, List.of(), Map.of(), null, null, false);
        return journal.save(Submission.received(id, "key-" + number, PROFILE, base.resolve("work/" + id), content));
    }

    private void makes(Submission of, Kind kind) {
        node.calls().intend(of.id(), kind.name(), "x");
        node.calls().settle(of.id(), Result.DONE, 200);
    }

    private boolean met(Submission of, Kind kind, Reach reach) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            Exchange exchange = new DefaultExchange(camel);
            var call = new AltinnCall(kind, URI.create("http://localhost/ttd/bidrag/instances"), Map.of(), null, "x");
            Variable.CALL.set(exchange, call);
            return faults.met(exchange, of, new WrongSetup(problem(), reach));
        }
    }

    private static Problem problem() {
        return Problem.of(Category.CONFIGURATION, "rule", new Text("nb", "en"), new Text("nb", "en"));
    }
}

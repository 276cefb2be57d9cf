package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Hold;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;
import dev.altinncourier.tenant.Tenant;
import dev.altinncourier.tenant.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/** Who sends, and what becomes of a submission that nobody may send. */
class SendersTest {

    private final TestClock clock = new TestClock();
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    private Path folder;
    private TwoSubmissions two;

    @BeforeEach
    void open(@TempDir Path temp) {
        folder = temp;
        two = TwoSubmissions.in(temp, clock);
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void whatNobodyMaySendGoesBackToTheSender() throws IOException {
        // Given
        var senders = sendingFor("910000001");

        // When Then
        assertThatThrownBy(() -> senders.of(exchange, two.one())).isInstanceOf(Refused.class);
    }

    @Test
    void whatHasAnInstanceWaitsForTheOwnerToComeBack() throws IOException {
        // Given
        var senders = sendingFor("910000001");
        var made = two.one()
                .with(new Instance(
                        "50001337/00000000-0000-0000-0000-000000000001", "https://app/instance", List.of(), null));

        // When Then
        assertThatThrownBy(() -> senders.of(exchange, made))
                .isInstanceOfSatisfying(
                        WrongSetup.class, held -> assertThat(held.reach()).isEqualTo(Reach.OWNER));
    }

    @Test
    void whatMayHaveAnInstanceWaitsAsWell() throws IOException {
        // Given
        var senders = sendingFor("910000001");
        Variable.UNKNOWN.set(exchange, new CallRecord("INSTANTIATE", "x", TestClock.START, null, Result.OPEN));

        // When Then
        assertThatThrownBy(() -> senders.of(exchange, two.one())).isInstanceOf(WrongSetup.class);
    }

    @Test
    void lookThatFindsTheOwnerServedEndsTheHoldEvenIfTheTokenWasKept() throws Exception {
        // Given
        var subject = HoldSubject.of(Reach.OWNER, two.one());
        var hold = new Hold(subject, HoldSubject.SENDER, problem(), TestClock.START, 1);
        two.database().holds().failed(hold, two.one().id(), TestClock.START);
        Look.LOOK.set(exchange, new Look(List.of(hold)));

        // When
        sendingFor(TwoSubmissions.OWNER.number()).of(exchange, two.one());

        // Then
        assertThat(two.database().holds().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TENANT, kari, ID_PORTEN", "TENANT, , MASKINPORTEN", "MASKINPORTEN, kari, MASKINPORTEN"})
    void tenantsLoginCountsOnlyWhereTheProfileLeavesItToTheTenant(Kind said, String login, Kind meant) {
        // Given
        var rule = new TokenRule(said, List.of());

        // When
        var kind = Senders.kind(rule, new Tenant(null, null, login, Set.of()));

        // Then
        assertThat(kind).isEqualTo(meant);
    }

    private Senders sendingFor(String owner) throws IOException {
        var file = Files.writeString(folder.resolve("tenants.yaml"), "tenants:\n  - owner: " + owner + "\n");
        return new Senders(
                new Tenants(Optional.of(file), clock),
                new LookEnd(two.database().holds()));
    }

    private static Problem problem() {
        return Problem.of(Category.AUTH, "owner-not-served", new Text("nb", "en"), new Text("nb", "en"));
    }
}

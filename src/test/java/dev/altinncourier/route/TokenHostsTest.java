package dev.altinncourier.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.altinn.Breakers;
import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.token.AuthAnswer;
import java.io.IOException;
import java.net.URI;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a host is asked for tokens, and what its answers say of that alone. */
class TokenHostsTest {

    private static final URI LOGIN = URI.create("https://altinn.example/authentication/api/v1/exchange/maskinporten");
    private static final String NAME = "altinn.example (tokens)";
    private static final int FAILURES = 2;

    private final TestClock clock = new TestClock();
    private final Circuits circuits = Breakers.after(FAILURES, clock);
    private final TokenHosts hosts = new TokenHosts(circuits);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Exchange exchange = new DefaultExchange(camel);

    @AfterEach
    void close() throws IOException {
        camel.close();
    }

    @ParameterizedTest
    @CsvSource({
        "500, text/plain, down",
        "503, text/plain, down",
        "429, text/plain, slower",
        "408, text/plain, late",
        "200, text/html, <html>",
        "401, text/plain, ''"
    })
    void hostThatIsOutOfOrderIsLeftAlone(int status, String type, String body) throws Exception {
        // Given
        answered(status, type, body);
        var early = circuits.open();

        // When
        answered(status, type, body);

        // Then
        assertThat(early).isEmpty();
        assertThat(circuits.open()).containsExactly(NAME);
    }

    @ParameterizedTest
    @CsvSource({"200", "400", "403", "410"})
    void hostThatSaysNoIsInOrder(int status) throws Exception {
        // Given
        answered(503, "text/plain", "down");

        // When
        answered(status, "application/json", "{}");
        answered(503, "text/plain", "down");

        // Then
        assertThat(circuits.open()).isEmpty();
    }

    @Test
    void hostThatDoesNotAnswerIsLeftAlone() throws Exception {
        // Given
        hosts.enter(exchange, LOGIN);
        hosts.broke(exchange);
        hosts.enter(exchange, LOGIN);

        // When
        boolean fetching = hosts.broke(exchange);

        // Then
        assertThat(fetching).isTrue();
        assertThat(circuits.open()).containsExactly(NAME);
    }

    @Test
    void hostThatIsLeftAloneIsTriedByOneAfterThePause() throws Exception {
        // Given
        leftAlone();
        var early = refused();
        clock.advance(Breakers.PAUSE);

        // When
        hosts.enter(exchange, LOGIN);

        // Then
        assertThat(early.problem().rule()).isEqualTo(Circuits.OPEN);
        assertThat(refused().problem().rule()).isEqualTo(Circuits.OPEN);
    }

    @Test
    void whatBreaksWithoutACallForATokenSaysNothingOfItsHost() throws Exception {
        // Given
        answered(503, "text/plain", "down");

        // When
        boolean fetching = hosts.broke(exchange);

        // Then
        assertThat(fetching).isFalse();
        assertThat(circuits.open()).isEmpty();
    }

    @Test
    void brokenCallIsCountedOnce() throws Exception {
        // Given
        hosts.enter(exchange, LOGIN);
        hosts.broke(exchange);

        // When
        boolean fetching = hosts.broke(exchange);

        // Then
        assertThat(fetching).isFalse();
        assertThat(circuits.open()).isEmpty();
    }

    @Test
    void callThatIsNotLetOutIsNotUnderWay() throws Exception {
        // Given
        leftAlone();
        refused();

        // When
        boolean fetching = hosts.broke(exchange);

        // Then
        assertThat(fetching).isFalse();
    }

    @Test
    void appsOnTheSameHostAreCalledAllTheSame() throws Exception {
        // When
        leftAlone();

        // Then
        assertThatCode(() -> circuits.enter(Circuits.host(LOGIN))).doesNotThrowAnyException();
    }

    @Test
    void tokensAreFetchedWhileTheAppsOnTheirHostAreDown() {
        // When
        for (int i = 0; i < FAILURES; i++) {
            circuits.failed(Circuits.host(LOGIN));
        }

        // Then
        assertThatCode(() -> hosts.enter(exchange, LOGIN)).doesNotThrowAnyException();
    }

    private void answered(int status, String type, String body) throws SubmissionFailure {
        hosts.enter(exchange, LOGIN);
        hosts.answered(exchange, new AuthAnswer(status, type, null, body.getBytes(UTF_8)));
    }

    private void leftAlone() throws SubmissionFailure {
        for (int i = 0; i < FAILURES; i++) {
            answered(503, "text/plain", "down");
        }
    }

    private Unavailable refused() {
        var refused = catchThrowableOfType(Unavailable.class, () -> hosts.enter(exchange, LOGIN));
        assertThat(refused).isNotNull();
        return refused;
    }
}

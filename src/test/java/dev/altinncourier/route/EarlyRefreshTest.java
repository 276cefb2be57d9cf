package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.BearerToken;
import dev.altinncourier.token.ShiftedClock;
import dev.altinncourier.token.TokenParts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A token is replaced before it is over, and no submission waits for that. */
class EarlyRefreshTest {

    private static final InstanceOwner OWNER = InstanceOwner.organisation("897069650");
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final ShiftedClock clock = new ShiftedClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private final CountDownLatch issuerIsSlow = new CountDownLatch(1);
    private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();

    private TokenRoutes routes;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        var settings = TokenParts.client("https://issuer.example/", "client", folder.resolve("key"));
        routes =
                new TokenRoutes(folder, URI.create("https://altinn.example"), settings, clock).startedWith(this::fetch);
    }

    @AfterEach
    void stop() throws IOException {
        issuerIsSlow.countDown();
        routes.close();
    }

    @Test
    void submissionsGoOnWithTheOldTokenWhileTheNewOneIsFetched() throws Exception {
        // Given
        assertThat(tokenOf(routes.fetch(OWNER))).isEqualTo("token-1");
        clock.forward(LIFE.minusSeconds(40));

        // When
        var meanwhile = List.of(routes.fetch(OWNER), routes.fetch(OWNER), routes.fetch(OWNER));
        var beforeItCame = fetches.get();
        issuerIsSlow.countDown();

        // Then
        assertThat(meanwhile).extracting(EarlyRefreshTest::tokenOf).containsOnly("token-1");
        assertThat(beforeItCame).isLessThanOrEqualTo(2);
        await().untilAsserted(() -> assertThat(tokenOf(routes.fetch(OWNER))).isEqualTo("token-2"));
        assertThat(fetches).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void failedEarlyRefreshStopsNobodyAndIsTriedAgain(Exception met) throws Exception {
        // Given
        routes.fetch(OWNER);
        clock.forward(LIFE.minusSeconds(40));
        fault.set(met);
        issuerIsSlow.countDown();

        // When
        var during = routes.fetch(OWNER);
        await().untilAsserted(() -> assertThat(fetches).hasValue(2));
        var after = routes.fetch(OWNER);
        fault.set(null);
        clock.forward(Duration.ofSeconds(11));

        // Then
        assertThat(List.of(during, after)).allSatisfy(exchange -> {
            assertThat(tokenOf(exchange)).isEqualTo("token-1");
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getVariable("wentTo")).isNull();
        });
        await().untilAsserted(() -> assertThat(tokenOf(routes.fetch(OWNER))).isEqualTo("token-3"));
    }

    static List<Exception> faults() {
        var problem = Problem.of(Category.AUTH, "rule", new Text("nb", "en"), new Text("nb", "en"));
        return List.of(
                new WrongSetup(problem, WrongSetup.Reach.CLIENT),
                new ConnectException("no way"),
                new IOException("broken"),
                new IllegalStateException("a bug"));
    }

    private void fetch(Exchange exchange) throws Exception {
        int number = fetches.incrementAndGet();
        if (number > 1) {
            issuerIsSlow.await();
        }
        var met = fault.get();
        if (met != null) {
            throw met;
        }
        var now = clock.instant();
        Tokens.TOKEN.set(exchange, new BearerToken("token-" + number, now.plus(LIFE), now));
    }

    private static String tokenOf(Exchange exchange) {
        return Tokens.TOKEN.in(exchange).value();
    }
}

package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import dev.altinncourier.token.Lease.Aging;
import dev.altinncourier.token.Lease.Cached;
import dev.altinncourier.token.Lease.ToFetch;
import dev.altinncourier.token.TokenRequest.Client;
import dev.altinncourier.token.TokenRequest.Kind;
import dev.altinncourier.token.TokenRequest.SystemUser;
import dev.altinncourier.token.TokenRequest.Target;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenCacheTest {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final TokenRequest REQUEST = Tokens.request();

    private final Tokens.HandClock clock = new Tokens.HandClock();
    private final TokenCache cache = new TokenCache(Settings.none().cache(), clock);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void hundredWhoNeedItAtOnceFetchItOnce() throws Exception {
        // Given
        var start = new CyclicBarrier(100);
        var flights = new AtomicInteger();
        Callable<BearerToken> need = () -> {
            start.await();
            if (cache.acquire(REQUEST) instanceof ToFetch fetch) {
                flights.incrementAndGet();
                Thread.yield();
                fetch.flight().complete(token("one", HALF_HOUR));
                return token("one", HALF_HOUR);
            }
            return cached(cache.acquire(REQUEST));
        };
        var needs = new ArrayList<Callable<BearerToken>>();
        for (int i = 0; i < 100; i++) {
            needs.add(need);
        }

        // When
        var got = threads.invokeAll(needs);

        // Then
        assertThat(flights).hasValue(1);
        for (var each : got) {
            assertThat(each.get().value()).isEqualTo("one");
        }
    }

    @Test
    void whoeverWaitsGetsTheTokenThatIsFetched() throws Exception {
        // Given
        var flight = flight(cache.acquire(REQUEST));
        var waiting = waiting();

        // When
        flight.complete(token("one", HALF_HOUR));

        // Then
        assertThat(cached(waiting.get()).value()).isEqualTo("one");
    }

    @ParameterizedTest
    @MethodSource("others")
    void requestsThatDifferInAnythingNeverShareAToken(TokenRequest other) throws Exception {
        // Given
        flight(cache.acquire(base())).complete(token("mine", HALF_HOUR));

        // When
        var lease = cache.acquire(other);

        // Then
        assertThat(lease).isInstanceOf(ToFetch.class);
    }

    static List<TokenRequest> others() {
        var client = Tokens.CLIENT;
        var user = new SystemUser("910000001", "ref");
        return List.of(
                request(Kind.EXTERNAL_ID_PORTEN, Tokens.TT02, client, "a b", user, "login"),
                request(Kind.MASKINPORTEN, new Target("PROD", Tokens.TT02.audience()), client, "a b", user, "login"),
                request(Kind.MASKINPORTEN, Target.unexchanged(Tokens.TT02.environment()), client, "a b", user, "login"),
                request(Kind.MASKINPORTEN, new Target("TT02", "https://other"), client, "a b", user, "login"),
                request(
                        Kind.MASKINPORTEN,
                        Tokens.TT02,
                        new Client(URI.create("https://x/"), "client-1"),
                        "a b",
                        user,
                        "login"),
                request(Kind.MASKINPORTEN, Tokens.TT02, new Client(client.issuer(), "client-2"), "a b", user, "login"),
                request(Kind.MASKINPORTEN, Tokens.TT02, null, "a b", user, "login"),
                request(Kind.MASKINPORTEN, Tokens.TT02, client, "a", user, "login"),
                request(Kind.MASKINPORTEN, Tokens.TT02, client, "a b", new SystemUser("910000002", "ref"), "login"),
                request(Kind.MASKINPORTEN, Tokens.TT02, client, "a b", new SystemUser("910000001", null), "login"),
                request(Kind.MASKINPORTEN, Tokens.TT02, client, "a b", null, "login"),
                request(Kind.MASKINPORTEN, Tokens.TT02, client, "a b", user, "another login"),
                request(Kind.MASKINPORTEN, Tokens.TT02, client, "a b", user, null));
    }

    @Test
    void orderOfTheScopesMakesNoDifference() throws Exception {
        // Given
        flight(cache.acquire(base())).complete(token("mine", HALF_HOUR));

        // When
        var lease = cache.acquire(request(
                Kind.MASKINPORTEN, Tokens.TT02, Tokens.CLIENT, "b a", new SystemUser("910000001", "ref"), "login"));

        // Then
        assertThat(cached(lease).value()).isEqualTo("mine");
    }

    @Test
    void failureIsToldToAllWhoWaitAndKeptForNobody() throws Exception {
        // Given
        var failure = TokenOutage.of("down", new Text("nede", "down"));
        var flight = flight(cache.acquire(REQUEST));
        var waiting = waiting();

        // When
        flight.fail(failure);

        // Then
        assertThatThrownBy(waiting::get).isInstanceOf(ExecutionException.class).hasCause(failure);
        assertThat(cache.acquire(REQUEST)).isInstanceOf(ToFetch.class);
    }

    @Test
    void oneOfThoseWhoWaitTakesOverAnAbandonedFlight() throws Exception {
        // Given
        var flight = flight(cache.acquire(REQUEST));
        var first = waiting();
        var second = waiting();

        // When
        flight.abandon();

        // Then
        await().until(() -> first.isDone() || second.isDone());
        var leader = first.isDone() ? first : second;
        var other = first.isDone() ? second : first;
        flight(leader.get()).complete(token("one", HALF_HOUR));
        assertThat(cached(other.get()).value()).isEqualTo("one");
    }

    @Test
    void onlyTheFirstEndOfAFlightCounts() throws Exception {
        // Given
        var flight = flight(cache.acquire(REQUEST));
        flight.complete(token("one", HALF_HOUR));

        // When
        flight.abandon();
        flight.complete(token("two", HALF_HOUR));

        // Then
        assertThat(cached(cache.acquire(REQUEST)).value()).isEqualTo("one");
    }

    @Test
    void flightThatNobodyEndedIsTakenOver() throws Exception {
        // Given
        var lost = flight(cache.acquire(REQUEST));
        clock.forward(Duration.ofMinutes(2));

        // When
        var lease = cache.acquire(REQUEST);

        // Then
        assertThat(lease).isInstanceOf(ToFetch.class);
        assertThat(flight(lease)).isNotSameAs(lost);
    }

    @Test
    void oneHasItReplacedEarlyWhileAllGoOnWithTheOldToken() throws Exception {
        // Given
        flight(cache.acquire(REQUEST)).complete(token("old", HALF_HOUR));
        clock.forward(HALF_HOUR.minusSeconds(59));

        // When
        var aging = (Aging) cache.acquire(REQUEST);
        var meanwhile = cached(cache.acquire(REQUEST));
        aging.refresh().complete(new BearerToken("new", clock.instant().plus(HALF_HOUR), clock.instant()));

        // Then
        assertThat(aging.token().value()).isEqualTo("old");
        assertThat(meanwhile.value()).isEqualTo("old");
        assertThat(cached(cache.acquire(REQUEST)).value()).isEqualTo("new");
    }

    @Test
    void shortTokensAreRefreshedAfterFourFifthsOfTheirLife() throws Exception {
        // Given
        flight(cache.acquire(REQUEST)).complete(token("old", Duration.ofSeconds(120)));

        // When
        clock.forward(Duration.ofSeconds(95));
        var before = cache.acquire(REQUEST);
        clock.forward(Duration.ofSeconds(2));

        // Then
        assertThat(before).isInstanceOf(Cached.class);
        assertThat(cache.acquire(REQUEST)).isInstanceOf(Aging.class);
    }

    @Test
    void earlyRefreshThatFailsIsLeftAloneForAWhile() throws Exception {
        // Given
        flight(cache.acquire(REQUEST)).complete(token("old", HALF_HOUR));
        clock.forward(HALF_HOUR.minusSeconds(59));

        // When
        ((Aging) cache.acquire(REQUEST)).refresh().fail(TokenOutage.of("down", new Text("nede", "down")));
        var soon = cache.acquire(REQUEST);
        clock.forward(Duration.ofSeconds(11));

        // Then
        assertThat(soon).isInstanceOf(Cached.class);
        assertThat(cache.acquire(REQUEST)).isInstanceOf(Aging.class);
    }

    @Test
    void expiredTokenIsGivenToNobody() throws Exception {
        // Given
        flight(cache.acquire(REQUEST)).complete(token("old", HALF_HOUR));

        // When
        clock.forward(HALF_HOUR.minusSeconds(1));
        var refresh = flight(cache.acquire(REQUEST));
        var other = waiting();

        // Then
        refresh.complete(token("new", HALF_HOUR.multipliedBy(2)));
        assertThat(cached(other.get()).value()).isEqualTo("new");
    }

    @Test
    void refusedTokenIsDropped() throws Exception {
        // Given
        var seen = token("refused", HALF_HOUR);
        flight(cache.acquire(REQUEST)).complete(seen);

        // When
        cache.invalidate(REQUEST, seen);

        // Then
        assertThat(cache.acquire(REQUEST)).isInstanceOf(ToFetch.class);
    }

    @Test
    void newerTokenSurvivesTheRefusalOfAnOlderOne() throws Exception {
        // Given
        var seen = token("refused", HALF_HOUR);
        flight(cache.acquire(REQUEST)).complete(seen);
        cache.invalidate(REQUEST, seen);
        flight(cache.acquire(REQUEST)).complete(token("newer", HALF_HOUR));

        // When
        cache.invalidate(REQUEST, seen);

        // Then
        assertThat(cached(cache.acquire(REQUEST)).value()).isEqualTo("newer");
    }

    @Test
    void leastRecentlyUsedTokenGoesFirst() throws Exception {
        // Given
        var small = new TokenCache(Settings.none().cache("max-entries", "2").cache(), clock);
        var one = Tokens.request(new SystemUser("910000001", null));
        var two = Tokens.request(new SystemUser("910000002", null));
        var three = Tokens.request(new SystemUser("910000003", null));
        flight(small.acquire(one)).complete(token("one", HALF_HOUR));
        flight(small.acquire(two)).complete(token("two", HALF_HOUR));
        small.acquire(one);

        // When
        flight(small.acquire(three)).complete(token("three", HALF_HOUR));

        // Then
        assertThat(small.acquire(one)).isInstanceOf(Cached.class);
        assertThat(small.acquire(two)).isInstanceOf(ToFetch.class);
    }

    @Test
    void nobodyWaitsForever() throws Exception {
        // Given
        var impatient =
                new TokenCache(Settings.none().cache("longest-wait", "50ms").cache(), clock);
        impatient.acquire(REQUEST);

        // When Then
        assertThatThrownBy(() -> impatient.acquire(REQUEST))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        failure -> assertThat(failure.problem().rule()).isEqualTo("token-wait"));
    }

    @Test
    void interruptedWaitEndsAndStaysInterrupted() throws Exception {
        // Given
        cache.acquire(REQUEST);

        // When
        var interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            try {
                cache.acquire(REQUEST);
                return "no failure";
            } catch (SubmissionFailure failure) {
                return failure.problem().rule() + " " + Thread.currentThread().isInterrupted();
            }
        });

        // Then
        assertThat(interrupted.get()).isEqualTo("token-wait-interrupted true");
    }

    /** Somebody else who needs the token, and is known to wait for it. */
    private Future<Lease> waiting() {
        var thread = new Thread[1];
        var lease = threads.submit(() -> {
            thread[0] = Thread.currentThread();
            return cache.acquire(REQUEST);
        });
        await().until(() -> thread[0] != null && thread[0].getState() == Thread.State.TIMED_WAITING);
        return lease;
    }

    private static Flight flight(Lease lease) {
        return ((ToFetch) lease).flight();
    }

    private static BearerToken cached(Lease lease) {
        return ((Cached) lease).token();
    }

    private static BearerToken token(String value, Duration life) {
        return Tokens.bearer(value, life);
    }

    private static TokenRequest base() {
        return request(
                Kind.MASKINPORTEN, Tokens.TT02, Tokens.CLIENT, "a b", new SystemUser("910000001", "ref"), "login");
    }

    private static TokenRequest request(
            Kind kind,
            Target target,
            @Nullable Client client,
            String scopes,
            @Nullable SystemUser user,
            @Nullable String login) {
        return new TokenRequest(kind, target, client, new TreeSet<>(List.of(scopes.split(" "))), user, login);
    }
}

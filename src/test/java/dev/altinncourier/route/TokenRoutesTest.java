package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.sandbox.Sandbox;
import dev.altinncourier.sandbox.identity.SigningKey;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.tenant.Tenant;
import dev.altinncourier.token.TokenParts;
import dev.altinncourier.token.TokenRequest.SystemUser;
import dev.altinncourier.token.TokenRequest.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped routes against a strict Maskinporten: who gets which token, and what happens to keys and clocks. */
class TokenRoutesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SigningKey OLD = SigningKey.generate("old");
    private static final SigningKey NEW = SigningKey.generate("new");
    private static final InstanceOwner OWNER = InstanceOwner.organisation("897069650");

    private static Sandbox sandbox;
    private static SandboxControl control;

    private final ExecutorService threads = Executors.newFixedThreadPool(100);
    private final Map<String, String> settings = new HashMap<>();

    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TokenRoutes routes;

    @BeforeAll
    static void startSandbox() {
        sandbox = Sandbox.start(0);
        control = new SandboxControl(sandbox.baseUri());
    }

    @AfterAll
    static void stopSandbox() {
        sandbox.close();
    }

    @BeforeEach
    void setUp(@TempDir Path temp) throws IOException {
        folder = temp;
        var key = Files.writeString(folder.resolve("key.jwk"), OLD.privateJwk().toString());
        settings.putAll(TokenParts.client(sandbox.baseUri() + "/maskinporten/", "client", key));
        register(OLD);
        control.tell("/sandbox/clock", "{\"aheadMs\": 0}");
        control.forgetFaults();
    }

    @AfterEach
    void stop() throws IOException {
        threads.shutdownNow();
        routes.close();
    }

    @Test
    void hundredSubmissionsOfOneTenantAtOnceCauseOneGrant() throws Exception {
        // Given
        start();
        int before = control.received("grant");
        var together = new CyclicBarrier(100);
        var fetches = new ArrayList<Callable<Exchange>>();
        for (int i = 0; i < 100; i++) {
            fetches.add(() -> {
                together.await();
                return routes.fetch(OWNER);
            });
        }

        // When
        var fetched = threads.invokeAll(fetches);

        // Then
        var values = new HashSet<String>();
        for (var exchange : fetched) {
            values.add(Tokens.TOKEN.in(exchange.get()).value());
        }
        assertThat(values).hasSize(1);
        assertThat(control.received("grant") - before).isEqualTo(1);
    }

    /** Every token says itself whose system user it is for; clients of one office have one, and it is the office's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noTenantIsEverGivenTheTokenOfAnother(long seed) throws Exception {
        // Given
        var random = new Random(seed);
        var expected = randomTenants(random);
        start();
        var owners = List.copyOf(expected.keySet());
        var fetches = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 300; i++) {
            var owner = owners.get(random.nextInt(owners.size()));
            boolean refused = random.nextInt(5) == 0;
            fetches.add(() -> {
                var exchange = routes.fetch(InstanceOwner.organisation(owner));
                var token = Tokens.TOKEN.in(exchange);
                assertThat(systemUserOf(token.value())).isEqualTo(expected.get(owner));
                if (refused) {
                    routes.refused(exchange);
                }
                return null;
            });
        }

        // When
        var fetched = threads.invokeAll(fetches);

        // Then
        for (var each : fetched) {
            each.get();
        }
    }

    @Test
    void keyThatIsOverIsFollowedByTheNextOneInMidStream() throws Exception {
        // Given
        settings.put("next-key-file", folder.resolve("next.jwk").toString());
        start();
        assertThat(routes.fetch(OWNER).getException()).isNull();

        // When
        Files.writeString(folder.resolve("next.jwk"), NEW.privateJwk().toString());
        register(NEW);
        int before = control.received("grant");
        var first = fetchAnew();
        int atTheChange = control.received("grant") - before;
        var second = fetchAnew();
        int afterwards = control.received("grant") - before - atTheChange;

        // Then
        assertThat(List.of(first, second)).allSatisfy(exchange -> assertThat(
                        systemUserOf(Tokens.TOKEN.in(exchange).value()))
                .isEqualTo(OWNER.number()));
        assertThat(atTheChange).isEqualTo(2);
        assertThat(afterwards).as("the key that was taken is tried first").isEqualTo(1);
    }

    @Test
    void keyThatMaskinportenDoesNotKnowYetStopsNobodyWhileTheFormerOneIsThere() throws Exception {
        // Given
        Files.move(folder.resolve("key.jwk"), folder.resolve("next.jwk"));
        Files.writeString(folder.resolve("key.jwk"), NEW.privateJwk().toString());
        settings.put("next-key-file", folder.resolve("next.jwk").toString());
        start();

        // When
        var early = routes.fetch(OWNER);
        register(OLD, NEW);
        Files.delete(folder.resolve("next.jwk"));
        var late = fetchAnew();

        // Then
        assertThat(systemUserOf(Tokens.TOKEN.in(early).value())).isEqualTo(OWNER.number());
        assertThat(systemUserOf(Tokens.TOKEN.in(late).value())).isEqualTo(OWNER.number());
    }

    @Test
    void twoKeysThatAreBothUnknownAreTheOperatorsToMend() throws Exception {
        // Given
        Files.writeString(folder.resolve("next.jwk"), NEW.privateJwk().toString());
        settings.put("next-key-file", folder.resolve("next.jwk").toString());
        register(SigningKey.generate("third"));
        start();
        int before = control.received("grant");

        // When
        var failure = failureOf(routes.fetch(OWNER), WrongSetup.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("maskinporten-key-expired");
        assertThat(failure.reach()).isEqualTo(Reach.CLIENT);
        assertThat(control.received("grant") - before).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-45, -15, 5, 20, 55})
    void clockThatIsWrongByLessThanAMinuteIsMadeUpFor(int secondsAhead) throws Exception {
        // Given
        start();
        control.tell("/sandbox/clock", "{\"aheadMs\": " + secondsAhead * 1000 + "}");

        // When
        var first = routes.fetch(OWNER);
        int before = control.received("grant");
        var second = fetchAnew();

        // Then
        assertThat(systemUserOf(Tokens.TOKEN.in(first).value())).isEqualTo(OWNER.number());
        assertThat(systemUserOf(Tokens.TOKEN.in(second).value())).isEqualTo(OWNER.number());
        assertThat(control.received("grant") - before).as("known by then").isEqualTo(1);
    }

    @Test
    void clockThatIsWrongByMoreIsSaidAndForgottenOnceItIsRight() throws Exception {
        // Given
        start();
        control.tell("/sandbox/clock", "{\"aheadMs\": 90000}");

        // When
        var failure = failureOf(routes.fetch(OWNER), WrongSetup.class);
        control.tell("/sandbox/clock", "{\"aheadMs\": 0}");
        var mended = routes.fetch(OWNER);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("maskinporten-clock");
        assertThat(failure.problem().summary().en()).containsPattern("wrong by (89|90|91) s");
        assertThat(systemUserOf(Tokens.TOKEN.in(mended).value())).isEqualTo(OWNER.number());
        assertThat(routes.parts.issuerClock.isNoticed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "missing scope, maskinporten-scope-not-on-client, PROFILE_TOKEN, Digdir's self-service",
        "scope not granted, maskinporten-scope-not-granted, PROFILE_TOKEN, owner of the scope",
        "unknown system user, maskinporten-system-user, OWNER_TOKEN, approved the system user",
        "wrong externalRef, maskinporten-system-user, OWNER_TOKEN, external-ref is the one",
        "missing delegation, maskinporten-no-delegation, OWNER_TOKEN, must delegate"
    })
    void refusalOfMaskinportenIsSaidInPlainWords(String planted, String rule, Reach reach, String fix)
            throws Exception {
        // Given
        plant(planted);
        start();

        // When
        var exchange = routes.fetch(OWNER);

        // Then
        var failure = failureOf(exchange, WrongSetup.class);
        assertThat(failure.problem().rule()).isEqualTo(rule);
        assertThat(failure.reach()).isEqualTo(reach);
        assertThat(failure.problem().nextAction().en()).contains(fix);
        assertThat(exchange.getVariable("wentTo")).isEqualTo("hold");
    }

    /** An authority's own interface takes the token as Maskinporten gave it; whose it is follows from the tenant as well. */
    @Test
    void tokenForAnAuthorityIsTheTenantsToo() throws Exception {
        // Given
        start();
        var rule = new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of("skatteetaten:mvameldingvalidering"));
        var authority = Target.unexchanged("sandbox");
        var office = new Tenant("920000009", "ref-7", null, Set.of());

        // When
        var ofOffice = routes.sources().request(authority, rule, office, OWNER);
        var ofOwner = routes.sources().request(authority, rule, new Tenant("owner", null, null, Set.of()), OWNER);

        // Then
        assertThat(ofOffice.systemUser()).isEqualTo(new SystemUser("920000009", "ref-7"));
        assertThat(ofOwner.systemUser()).isEqualTo(new SystemUser(OWNER.number(), null));
        assertThat(ofOffice.target()).isEqualTo(authority);
        assertThat(ofOffice).isNotEqualTo(ofOwner);
    }

    @Test
    void nothingIsAskedForAnOwnerWhoIsNotServed() throws Exception {
        // Given
        Files.writeString(folder.resolve("tenants.yaml"), "tenants:\n  - owner: 910423185\n");
        start();
        int before = control.received("grant");

        // When
        var exchange = routes.fetch(OWNER);

        // Then
        assertThat(failureOf(exchange, Refused.class).problem().rule()).isEqualTo("owner-not-served");
        assertThat(exchange.getVariable("wentTo")).isEqualTo("return-to-sender");
        assertThat(control.received("grant")).isEqualTo(before);
    }

    private void start() throws Exception {
        routes = new TokenRoutes(folder, sandbox.baseUri(), settings, Clock.systemUTC()).started();
    }

    private Exchange fetchAnew() throws Exception {
        routes.refused(routes.fetch(OWNER));
        return routes.fetch(OWNER);
    }

    private void plant(String planted) {
        var client = client(OLD);
        switch (planted) {
            case "missing scope" -> client.putArray("scopes").add("altinn:instances.read");
            case "scope not granted" -> client.putArray("notGranted").add("altinn:instances.write");
            case "unknown system user" -> client.putArray("systemUsers").add("910423185");
            case "wrong externalRef" -> client.putArray("systemUsers").add(OWNER.number() + "/another");
            default ->
                control.tell(
                        "/sandbox/faults",
                        """
                    {"on": "grant", "kind": "status", "status": 403, "contentType": "application/json",
                     "body": "{\\"error\\":\\"invalid_scope\\",\\"error_description\\":\\"No delegation. (MP-251)\\"}"}""");
        }
        control.tell("/sandbox/clients", client.toString());
    }

    /** Clients of two offices, and owners with system users of their own, some of them by a reference. */
    private Map<String, String> randomTenants(Random random) throws IOException {
        var offices = List.of("897069631", "950474084");
        var expected = new HashMap<String, String>();
        var file = new StringBuilder("tenants:\n");
        for (int i = 0; i < 40; i++) {
            var owner = organisation(random);
            if (expected.containsKey(owner)) {
                continue;
            }
            boolean ofOffice = random.nextBoolean();
            var office = offices.get(random.nextInt(offices.size()));
            expected.put(owner, ofOffice ? office : owner);
            file.append("  - owner: ")
                    .append(owner)
                    .append("\n    systemUser: ")
                    .append(ofOffice ? office : "owner");
            file.append('\n');
            if (!ofOffice && random.nextBoolean()) {
                file.append("    externalRef: ").append(owner).append('\n');
            }
        }
        Files.writeString(folder.resolve("tenants.yaml"), file);
        var client = client(OLD);
        client.putArray("systemUsers").add("*").add("897069631").add("950474084");
        control.tell("/sandbox/clients", client.toString());
        return expected;
    }

    /** A number with the right control digit. */
    private static String organisation(Random random) {
        int[] weights = {3, 2, 7, 6, 5, 4, 3, 2};
        while (true) {
            var digits = "9" + String.format("%07d", random.nextInt(10_000_000));
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            int control = (11 - sum % 11) % 11;
            if (control < 10) {
                return digits + control;
            }
        }
    }

    private static void register(SigningKey... keys) {
        control.tell("/sandbox/clients", client(keys).toString());
    }

    private static ObjectNode client(SigningKey... keys) {
        var client = JSON.createObjectNode().put("clientId", "client");
        client.putArray("scopes").add("altinn:instances.read").add("altinn:instances.write");
        client.putArray("systemUsers").add(OWNER.number());
        var jwks = client.putArray("jwks");
        for (var key : keys) {
            jwks.add(key.publicJwk());
        }
        return client;
    }

    private static String systemUserOf(String token) throws IOException {
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return claims.at("/authorization_details/0/systemuser_org/ID").asText().replace("0192:", "");
    }

    private static <F extends SubmissionFailure> F failureOf(Exchange exchange, Class<F> type) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type);
    }
}

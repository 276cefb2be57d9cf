package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.identity.SigningKey;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskinportenTest {

    private static final String SCOPES = "altinn:instances.read altinn:instances.write";

    private final Sandbox sandbox = Sandbox.start(0);
    private final SigningKey key = SigningKey.parse(sandbox.defaultClientKey());
    private final Caller client = new Caller(sandbox, "system");

    private final Map<String, Consumer<ObjectNode>> faults = Map.ofEntries(
            Map.entry("MP-100", claims -> claims.put("iss", "somebody")),
            Map.entry("MP-110 no slash", claims -> claims.put("aud", sandbox.baseUri() + "/maskinporten")),
            Map.entry("MP-110 a list", claims -> claims.putArray("aud").add(issuer())),
            Map.entry("MP-110 unknown claim", claims -> claims.put("sub", "me")),
            Map.entry("MP-130 too old", claims -> claims.put("iat", now() - 20)),
            Map.entry("MP-130 too early", claims -> claims.put("iat", now() + 20)),
            Map.entry("MP-130 too long", claims -> claims.put("exp", now() + 300)),
            Map.entry("MP-130 over", claims -> claims.put("exp", now() - 1)),
            Map.entry("MP-012 no jti", claims -> claims.remove("jti")),
            Map.entry("MP-200 none", claims -> claims.remove("scope")),
            Map.entry("MP-200 not its own", claims -> claims.put("scope", "altinn:serviceowner")),
            Map.entry("MP-301", claims -> systemUser(claims, "910423185").put("type", "other")),
            Map.entry("MP-302", claims -> systemUser(claims, "910423185").put("other", "x")),
            Map.entry("MP-303 no such number", claims -> systemUser(claims, "123456789")),
            Map.entry("MP-303 unknown reference", claims -> systemUser(claims, "910423185")
                    .put("externalRef", "with space")));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MP-100",
                "MP-110 no slash",
                "MP-110 a list",
                "MP-110 unknown claim",
                "MP-130 too old",
                "MP-130 too early",
                "MP-130 too long",
                "MP-130 over",
                "MP-012 no jti",
                "MP-200 none",
                "MP-200 not its own",
                "MP-301",
                "MP-302",
                "MP-303 no such number",
                "MP-303 unknown reference"
            })
    void eachBrokenRuleIsRefusedByItsCode(String fault) throws IOException {
        // Given
        var claims = claims();
        faults.getOrDefault(fault, unchanged -> {}).accept(claims);

        // When
        var refused = grant(key.sign(claims));

        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("error_description").asText()).contains(fault.split(" ", 2)[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "'', altinn:instances.write, 403, MP-250",
        "910423185, altinn:instances.write, 200, ''",
        "897069631, altinn:instances.read, 403, MP-251",
        "'', altinn:instances.read, 200, ''"
    })
    void scopeIsGrantedToTheConsumerOrDelegatedToTheSupplier(String consumer, String scope, int status, String code)
            throws IOException {
        // Given
        var registered = registration();
        registered.putArray("notGranted").add("altinn:instances.write");
        registered.putArray("delegations").add("910423185");
        register(registered);
        var claims = claims().put("scope", scope);
        if (!consumer.isEmpty()) {
            claims.put("consumer_org", consumer);
        }

        // When
        var answer = grant(key.sign(claims));

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("error_description").asText()).contains(code);
    }

    @Test
    void waysOfSendingForSomebodyElseExcludeEachOther() throws IOException {
        // Given
        var claims = claims().put("consumer_org", "910423185");
        systemUser(claims, "910423185");

        // When
        var refused = grant(key.sign(claims));

        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void resourceIsAnArrayAndBecomesTheAudience() throws IOException {
        // Given
        var listed = claims();
        listed.putArray("resource").add("https://api.example.no");

        // When
        var text = grant(key.sign(claims().put("resource", "https://api.example.no")));
        var granted = grant(key.sign(listed));

        // Then
        assertThat(text.status()).isEqualTo(400);
        var token = granted.body().path("access_token").asText().split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
                .contains("\"aud\":[\"https://api.example.no\"]");
    }

    @Test
    void answersAreDatedByTheClockThatGrantsAreHeldAgainst() throws IOException {
        // Given
        client.send("POST", "/sandbox/clock", BodyPublishers.ofString("{\"aheadMs\": 20000}"));

        // When
        var refused = grant(key.sign(claims()));
        var taken = grant(key.sign(claims().put("iat", now() + 20).put("exp", now() + 120)));

        // Then
        assertThat(refused.body().path("error_description").asText()).contains("MP-130");
        assertThat(taken.status()).isEqualTo(200);
    }

    @Test
    void keyThatIsNotOnTheClientAnyMoreIsUnknown() throws IOException {
        // Given
        var registered = registration();
        registered.set("jwk", SigningKey.generate("next").publicJwk());
        register(registered);

        // When
        var refused = grant(key.sign(claims()));

        // Then
        assertThat(refused.body().path("error_description").asText()).contains("MP-121");
    }

    @Test
    void aGrantIsTakenOnce() throws IOException {
        // Given
        var assertion = key.sign(claims());
        assertThat(grant(assertion).status()).isEqualTo(200);

        // When
        var again = grant(assertion);

        // Then
        assertThat(again.body().path("error_description").asText()).contains("MP-012");
    }

    @Test
    void anotherKeyIsNoProof() throws IOException {
        // Given
        var stranger = SigningKey.generate(key.kid());

        // When
        var refused = grant(stranger.sign(claims()));

        // Then
        assertThat(refused.body().path("error_description").asText()).contains("MP-124");
    }

    @Test
    void aHeaderHasEitherKidOrChain() throws IOException {
        // Given
        var header = JsonNodeFactory.instance.objectNode().put("alg", "RS256").put("kid", key.kid());
        header.putArray("x5c").add("MII");

        // When
        var refused = grant(key.sign(header, claims()));

        // Then
        assertThat(refused.body().path("error_description").asText()).contains("MP-120");
    }

    @Test
    void onlyItsTwoParametersAreTaken() throws IOException {
        // When
        var refused = form("client_id=x&" + parameters(key.sign(claims())));

        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void aSystemUserOpensTheAppOnlyAfterTheExchange() throws IOException {
        // Given
        var claims = claims();
        systemUser(claims, "910423185");
        var granted = grant(key.sign(claims)).body();
        var raw = granted.path("access_token").asText();

        // When
        var exchanged = client.withToken(raw)
                .get("/authentication/api/v1/exchange/maskinporten")
                .body()
                .asText();

        // Then
        assertThat(granted.path("expires_in").asInt()).isEqualTo(120);
        assertThat(client.withToken(raw).post("/ttd/bidrag/instances", owner()).status())
                .isEqualTo(401);
        assertThat(client.withToken(exchanged)
                        .post("/ttd/bidrag/instances", owner())
                        .status())
                .isEqualTo(201);
    }

    private ObjectNode registration() {
        var registration = JsonNodeFactory.instance.objectNode().put("clientId", sandbox.defaultClientId());
        registration.putArray("scopes").add("altinn:instances.read").add("altinn:instances.write");
        registration.set("jwk", key.publicJwk());
        return registration;
    }

    private void register(ObjectNode registration) throws IOException {
        client.send("POST", "/sandbox/clients", BodyPublishers.ofString(registration.toString()));
    }

    private static String owner() {
        return "{\"instanceOwner\":{\"organisationNumber\":\"910423185\"}}";
    }

    private String issuer() {
        return sandbox.baseUri() + "/maskinporten/";
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private ObjectNode claims() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("aud", issuer())
                .put("iss", sandbox.defaultClientId())
                .put("scope", SCOPES)
                .put("iat", now())
                .put("exp", now() + 100)
                .put("jti", UUID.randomUUID().toString());
    }

    private static ObjectNode systemUser(ObjectNode claims, String number) {
        var detail = claims.putArray("authorization_details").addObject().put("type", "urn:altinn:systemuser");
        detail.putObject("systemuser_org")
                .put("authority", "iso6523-actorid-upis")
                .put("ID", "0192:" + number);
        return detail;
    }

    private Caller.Response grant(String assertion) throws IOException {
        return form(parameters(assertion));
    }

    private static String parameters(String assertion) {
        return "grant_type=" + URLEncoder.encode("urn:ietf:params:oauth:grant-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&assertion=" + assertion;
    }

    private Caller.Response form(String body) throws IOException {
        return client.send(
                "POST",
                "/maskinporten/token",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}

package dev.altinncourier.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.identity.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdPortenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "courier-sandbox-login";
    private static final String REDIRECT = "http://localhost:8080/login/person/callback";
    private static final String VERIFIER = "v".repeat(43);
    private static final String PID = "01039012345";

    private final Sandbox sandbox = Sandbox.start(0);
    private final SigningKey key = SigningKey.parse(sandbox.defaultClientKey());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> codeForm = new LinkedHashMap<>();

    private final Map<String, Consumer<Map<String, String>>> badRequests = Map.of(
            "redirect_uri", asked -> asked.put("redirect_uri", REDIRECT + "/"),
            "client_id", asked -> asked.put("client_id", "nobody"),
            "no challenge", asked -> asked.remove("code_challenge"),
            "plain", asked -> asked.put("code_challenge_method", "plain"),
            "acr", asked -> asked.put("acr_values", "Level4"),
            "openid", asked -> asked.put("scope", "altinn:instances.read"),
            "scope", asked -> asked.put("scope", "openid altinn:serviceowner"));

    private final Map<String, Consumer<ObjectNode>> badAssertions = Map.of(
            "sub", claims -> claims.put("sub", "another"),
            "aud", claims -> claims.put("aud", "http://elsewhere"),
            "old", claims -> claims.put("iat", now() - 20),
            "long", claims -> claims.put("exp", now() + 300),
            "no jti", claims -> claims.remove("jti"));

    private final Map<String, Consumer<Map<String, String>>> badCodes = Map.of(
            "verifier", form -> form.put("code_verifier", "w".repeat(43)),
            "no verifier", form -> form.remove("code_verifier"),
            "redirect_uri", form -> form.put("redirect_uri", REDIRECT + "?"),
            "code", form -> form.put("code", "guessed"),
            "two proofs", form -> form.put("client_secret", "s"));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redirect_uri", "client_id", "no challenge", "plain", "acr", "openid", "scope"})
    void aRequestThatBreaksARuleLogsNobodyIn(String rule) throws Exception {
        // Given
        var asked = request();
        badRequests.getOrDefault(rule, nothing -> {}).accept(asked);

        // When
        var answer = get("/idporten/authorize?" + form(asked));

        // Then
        assertThat(answer.body()).doesNotContain("Sophie Salt");
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .contains("error=")
                    .contains("state=st");
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifier", "no verifier", "redirect_uri", "code", "two proofs"})
    void aCodeThatIsTakenWrongGivesNothing(String rule) throws Exception {
        // Given
        var form = codeForm(login());
        badCodes.getOrDefault(rule, nothing -> {}).accept(form);

        // When
        var answer = token(form);

        // Then
        assertThat(answer.has("access_token")).isFalse();
        assertThat(answer.path("error").asText()).isIn("invalid_grant", "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "aud", "old", "long", "no jti"})
    void anAssertionThatBreaksARuleIsNoProof(String rule) throws Exception {
        // Given
        var claims = claims();
        badAssertions.getOrDefault(rule, nothing -> {}).accept(claims);
        var form = codeForm(login());
        form.put("client_assertion", key.sign(claims));

        // Then
        assertThat(token(form).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void anAssertionIsTakenOnce() throws Exception {
        // Given
        var form = codeForm(login());
        var first = token(form);

        // When
        var again = refreshForm(first);
        again.put("client_assertion", form.getOrDefault("client_assertion", ""));

        // Then
        assertThat(first.has("access_token")).isTrue();
        assertThat(token(again).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void theIdentityAnswersTheRequest() throws Exception {
        // When
        var answer = token(codeForm(login()));

        // Then
        var identity = payload(answer.path("id_token").asText());
        assertThat(identity.path("nonce").asText()).isEqualTo("no");
        assertThat(identity.path("aud").asText()).isEqualTo(CLIENT);
        assertThat(identity.path("pid").asText()).isEqualTo(PID);
        assertThat(identity.path("acr").asText()).isEqualTo("idporten-loa-high");
        assertThat(identity.hasNonNull("sid")).isTrue();
    }

    @Test
    void aCodeThatComesBackEndsWhatCameOfIt() throws Exception {
        // Given
        var code = login();
        var first = token(codeForm(code));

        // When
        var again = token(codeForm(code));

        // Then
        assertThat(again.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(token(refreshForm(first)).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void aRefreshTokenThatComesBackEndsTheAuthorization() throws Exception {
        // Given
        var first = token(codeForm(login()));
        var second = token(refreshForm(first));

        // When
        var reused = token(refreshForm(first));

        // Then
        assertThat(second.has("access_token")).isTrue();
        assertThat(reused.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(token(refreshForm(second)).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void anIdleRefreshTokenAndAnOldAuthorizationEnd() throws Exception {
        // Given
        register(60, 100);
        var first = token(codeForm(login()));
        control("/sandbox/idporten/clock", "{\"seconds\": 50}");
        var second = token(refreshForm(first));

        // When
        control("/sandbox/idporten/clock", "{\"seconds\": 55}");
        var third = token(refreshForm(second));

        // Then
        assertThat(second.path("expires_in").asInt()).isLessThanOrEqualTo(50);
        assertThat(third.path("error_description").asText()).contains("ended");
        var other = token(codeForm(login()));
        control("/sandbox/idporten/clock", "{\"seconds\": 61}");
        assertThat(token(refreshForm(other)).path("error_description").asText()).contains("too long");
    }

    @Test
    void whatIsRevokedOrWithdrawnIsOver() throws Exception {
        // Given
        var revoked = token(codeForm(login()));
        var withdrawn = token(codeForm(login()));

        // When
        var form = proof();
        form.put("token", revoked.path("refresh_token").asText());
        post("/idporten/revoke", form);
        control("/sandbox/idporten/withdraw", "{\"pid\": \"" + PID + "\"}");

        // Then
        assertThat(token(refreshForm(revoked)).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(token(refreshForm(withdrawn)).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void theAccessTokenIsExchangedAndKeepsItsEnd() throws Exception {
        // Given
        var access = token(codeForm(login())).path("access_token").asText();

        // When
        var altinn = http.send(
                HttpRequest.newBuilder(at("/authentication/api/v1/exchange/id-porten"))
                        .header("Authorization", "Bearer " + access)
                        .header("Accept", "text/plain")
                        .build(),
                BodyHandlers.ofString());

        // Then
        assertThat(payload(altinn.body()).path("exp").asLong())
                .isEqualTo(payload(access).path("exp").asLong());
    }

    @Test
    void aPushedRequestIsGoodOnce() throws Exception {
        // Given
        var pushed = proof();
        pushed.putAll(request());
        var uri = JSON.readTree(post("/idporten/par", pushed).body())
                .path("request_uri")
                .asText();
        var address = "/idporten/authorize?client_id=" + CLIENT + "&request_uri=" + encoded(uri);

        // When
        var first = get(address);

        // Then
        assertThat(first.body()).contains("Sophie Salt");
        assertThat(get(address).statusCode()).isEqualTo(400);
    }

    private void register(int inactivity, int authorization) throws Exception {
        var client = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", CLIENT)
                .put("refreshTokenLifetime", inactivity)
                .put("authorizationLifetime", authorization);
        client.putArray("redirectUris").add(REDIRECT);
        client.putArray("grantTypes").add("refresh_token");
        client.putArray("scopes").add("openid").add("altinn:instances.read");
        client.set("jwk", key.publicJwk());
        control("/sandbox/idporten/clients", client.toString());
    }

    private static Map<String, String> request() throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        return new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", CLIENT,
                "redirect_uri", REDIRECT,
                "scope", "openid altinn:instances.read",
                "code_challenge", challenge,
                "code_challenge_method", "S256",
                "acr_values", "idporten-loa-high",
                "state", "st",
                "nonce", "no"));
    }

    private String login() throws Exception {
        var page = get("/idporten/authorize?" + form(request())).body();
        var transaction =
                Pattern.compile("name=\"transaction\" value=\"([^\"]+)\"").matcher(page);
        assertThat(transaction.find()).as(page).isTrue();
        var back = post("/idporten/login", Map.of("transaction", transaction.group(1), "pid", PID));
        var code = Pattern.compile("code=([^&]+)")
                .matcher(back.headers().firstValue("Location").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private Map<String, String> codeForm(String code) {
        codeForm.clear();
        codeForm.putAll(proof());
        codeForm.putAll(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", VERIFIER));
        return codeForm;
    }

    private Map<String, String> refreshForm(JsonNode answer) {
        var form = proof();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", answer.path("refresh_token").asText());
        return form;
    }

    private Map<String, String> proof() {
        var form = new LinkedHashMap<String, String>();
        form.put("client_id", CLIENT);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", key.sign(claims()));
        return form;
    }

    private ObjectNode claims() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("iss", CLIENT)
                .put("sub", CLIENT)
                .put("aud", sandbox.baseUri() + "/idporten")
                .put("iat", now())
                .put("exp", now() + 100)
                .put("jti", UUID.randomUUID().toString());
    }

    private JsonNode token(Map<String, String> form) throws Exception {
        return JSON.readTree(post("/idporten/token", form).body());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    private void control(String path, String json) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(at(path))
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(sandbox.baseUri() + path);
    }

    private static JsonNode payload(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
